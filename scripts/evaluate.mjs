// Holds the findings of the built command against labels: per rule what is right, the false alarms and the missed, by
// document. `--labels FILE` has one JSON object a line: document, rule, expected (flag or ok), confidence (1 to 3).
// `--part tuned` leaves a third of the repositories out, by a hash of their name, and `--part held-out` shows only
// that third: whoever tunes the judgement looks at it last.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PARTS = ['all', 'tuned', 'held-out'];

const { values } = parseArgs({
  options: {
    labels: { type: 'string' },
    documents: { type: 'string' },
    part: { type: 'string', default: 'all' },
    confidence: { type: 'string', default: '2' },
  },
});

function stop(message) {
  console.error(`evaluate: ${message}`);
  process.exit(2);
}

function existing(option) {
  const path = values[option];
  if (path === undefined) stop('give --labels FILE and --documents FOLDER; neither is part of this repository.');
  if (!existsSync(path)) stop(`--${option} ${path}: there is no such file or folder, so nothing was evaluated.`);
  return resolve(path);
}

/** The folder a document stands in says which repository it is from. */
function isHeldOut(document) {
  const repository = document.split('/')[0];
  const hash = createHash('sha256').update(repository).digest();
  return hash.readUInt32BE(0) % 3 === 0;
}

function findingsByDocument(documents) {
  const command = resolve(ROOT, 'dist/cli.cjs');
  if (!existsSync(command)) stop('dist/cli.cjs is not built: run "npm run build" first.');
  const run = spawnSync(process.execPath, [command, '--format', 'json', '--fail-on', 'never', '.'], {
    cwd: documents,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.status !== 0) stop(run.stderr || 'the command could not be run.');
  return new Map(
    JSON.parse(run.stdout).documents.map(({ path, findings }) => [path, new Set(findings.map(({ rule }) => rule))]),
  );
}

const labelFile = existing('labels');
const documents = existing('documents');
if (!PARTS.includes(values.part)) stop(`--part takes ${PARTS.join(', ')}.`);
const labels = readFileSync(labelFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter(({ confidence }) => confidence >= Number(values.confidence))
  .filter(({ document }) => values.part === 'all' || isHeldOut(document) === (values.part === 'held-out'));
const found = findingsByDocument(documents);

const rows = labels.map(({ document, rule, expected }) => {
  const flagged = found.get(document)?.has(rule) ?? false;
  const outcome = expected === 'flag' ? (flagged ? 'found' : 'missed') : flagged ? 'false alarm' : 'quiet';
  return { document, rule, outcome };
});
const rules = [...new Set(rows.map(({ rule }) => rule))].sort();
const count = (outcome, rule) => rows.filter((row) => row.outcome === outcome && (!rule || row.rule === rule)).length;

console.log(
  `| ${values.part === 'all' ? 'rule' : `rule (${values.part} part)`} | found | missed | false alarms | rightly quiet |`,
);
console.log('|---|---|---|---|---|');
for (const rule of [...rules, undefined]) {
  const cells = ['found', 'missed', 'false alarm', 'quiet'].map((outcome) => count(outcome, rule));
  console.log(`| ${rule ?? 'all'} | ${cells.join(' | ')} |`);
}
for (const outcome of ['false alarm', 'missed', 'found']) {
  const named = rows.filter((row) => row.outcome === outcome);
  if (named.length > 0) console.log(`\n${outcome}:`);
  for (const { document, rule } of named) console.log(`  ${rule}  ${document}`);
}
