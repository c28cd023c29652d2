// Counts what every rule finds in folders of documents, and chooses by a hash up to twenty findings of each for somebody
// to read. `--sheet` prints those; `--readings FILE` has one JSON object a line with what the reader made of them:
// rule, document, accepted (true or false) and, if the reader likes, why. `--preset` is strict if nothing is said.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const MOST_READ = 20;
/** Its verdict is Mermaid's own: there is nothing to agree with. */
const NOT_READ = 'mermaid-syntax';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sheet: { type: 'boolean' }, readings: { type: 'string' }, preset: { type: 'string', default: 'strict' } },
});
if (positionals.length === 0) stop('name the folders of the documents; none is part of this repository.');
for (const path of [...positionals, ...(values.readings ? [values.readings] : [])]) {
  if (!existsSync(path)) stop(`${path}: there is no such file or folder.`);
}

const documents = positionals.flatMap(lint);
const found = documents
  .flatMap(({ path, lines, findings }) => findings.map((finding) => ({ document: path, lines, ...finding })))
  .filter(({ rule }) => rule !== NOT_READ);
const byRule = grouped(found);
const chosen = new Map([...byRule].map(([rule, all]) => [rule, all.toSorted(byHash).slice(0, MOST_READ)]));

if (values.sheet) printSheet();
else {
  printTable();
  printDensity();
}

function stop(message) {
  console.error(`survey: ${message}`);
  process.exit(2);
}

/** The documents of a folder with their lines; paths start with the folder's name. */
function lint(folder) {
  const temporary = mkdtempSync(join(tmpdir(), 'tradeoff-survey-'));
  const configuration = join(temporary, 'preset.json');
  writeFileSync(configuration, JSON.stringify({ extends: [`tradeoff:${values.preset}`] }));
  const command = [
    join(ROOT, 'dist/cli.cjs'),
    '--config',
    configuration,
    '--format',
    'json',
    '--fail-on',
    'never',
    '.',
  ];
  const run = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 });
  rmSync(temporary, { recursive: true });
  if (run.status !== 0) stop(run.stderr || 'the command could not be run.');
  return JSON.parse(run.stdout).documents.map(({ path, kind, findings }) => {
    const lines = findings.length > 0 ? readFileSync(join(folder, path), 'utf8').split(/\r?\n/) : [];
    return { path: `${basename(resolve(folder))}/${path}`, kind, findings, lines };
  });
}

function grouped(findings) {
  const groups = new Map();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return groups;
}

function byHash(a, b) {
  return hash(a) < hash(b) ? -1 : 1;
}

function hash({ document, range: { start } }) {
  return createHash('sha256').update(`${document}:${start.line}`).digest('hex');
}

function printSheet() {
  for (const [rule, findings] of [...chosen].sort()) {
    console.log(`\n## ${rule}: ${findings.length} of ${byRule.get(rule).length}`);
    for (const { document, message, range, lines } of findings) {
      const { line } = range.start;
      console.log(`\n${document}:${line + 1}\n  ${message}`);
      for (let at = Math.max(0, line - 2); at <= Math.min(lines.length - 1, line + 2); at += 1) {
        console.log(`  ${at === line ? '>' : ' '} ${lines[at].slice(0, 200)}`);
      }
    }
  }
}

function printTable() {
  const readings = values.readings ? readFileSync(values.readings, 'utf8').trim().split('\n').map(JSON.parse) : [];
  console.log('| rule | findings | read | accepted |\n|---|---|---|---|');
  for (const [rule, findings] of [...chosen].sort()) {
    const read = findings.flatMap(
      ({ document }) => readings.find((one) => one.rule === rule && one.document === document) ?? [],
    );
    const accepted = read.filter((one) => one.accepted).length;
    const share = read.length > 0 ? `${accepted} (${(accepted / read.length).toFixed(2)})` : '–';
    console.log(`| ${rule} | ${byRule.get(rule).length} | ${read.length} | ${share} |`);
  }
}

function printDensity() {
  const counts = (isDesign) =>
    documents
      .filter(({ kind }) => ['design', 'adr', 'how-to', 'tutorial'].includes(kind) === isDesign)
      .map(({ findings }) => findings.filter(({ rule }) => rule !== NOT_READ).length)
      .sort((a, b) => a - b);
  const say = (name, all) => {
    const some = all.filter((count) => count > 0);
    const median = (sorted) => sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
    console.log(
      `${name}: ${all.length} documents, ${some.length} with findings; median ${median(all)}, of those with findings ${median(some)}, most ${all.at(-1) ?? 0}`,
    );
  };
  console.log('');
  say('designs', counts(true));
  say('others', counts(false));
}
