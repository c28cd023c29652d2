// `npm run bench`: measures keys, whole folders, start-up, hostile text and Mermaid's verdict beside rumdl, a server that
// does nothing, Node itself and plain Mermaid, in turn in one run, and the diagram panel in a real VS Code, and writes
// docs/performance.md. `--corpus DIR` has
// folders designs/ and bench/ of Markdown; without it documents are made up and folders are left out.
// `--only keys,folders,start,hostile,mermaid,panel` leaves the rest out and prints instead of writing. Linux, with GNU time.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { designOf, placesToType } from './bench/documents.mjs';
import { installPeers } from './bench/peers.mjs';
import { measure, median } from './bench/processes.mjs';
import { typing } from './bench/typing.mjs';
import { preparedPhrases } from './prepared-phrases.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WORK = join(ROOT, 'out', 'bench');
const RUNS = 5;

const { values } = parseArgs({ options: { corpus: { type: 'string' }, only: { type: 'string' } } });
const parts = values.only?.split(',') ?? ['keys', 'folders', 'start', 'hostile', 'mermaid', 'panel'];
const corpus = values.corpus === undefined ? undefined : resolve(values.corpus);
if (corpus !== undefined && !existsSync(corpus)) {
  console.error(`bench: ${values.corpus}: no such folder.`);
  process.exit(2);
}
if (corpus === undefined) console.error('bench: no --corpus: documents are made up, and no folders are linted.');

mkdirSync(WORK, { recursive: true });
await esbuild.build({
  entryPoints: [join(ROOT, 'scripts/bench/linting.mjs'), join(ROOT, 'scripts/bench/empty-server.mjs')],
  outdir: WORK,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  plugins: [preparedPhrases()],
  logLevel: 'warning',
});
const { rumdl } = installPeers(join(WORK, 'peers'));
const LINTING = join(WORK, 'linting.cjs');
const SERVERS = {
  tradeoff: ['node', join(ROOT, 'dist/cli.cjs'), 'lsp', '--stdio'],
  empty: ['node', join(WORK, 'empty-server.cjs'), '--stdio'],
  rumdl: [rumdl, 'server', '--stdio'],
};

const sections = [];
if (parts.includes('keys')) sections.push(await keys());
if (parts.includes('folders') && corpus !== undefined) sections.push(folders());
if (parts.includes('start')) sections.push(start());
if (parts.includes('hostile')) sections.push(hostile());
if (parts.includes('mermaid')) sections.push(mermaid());
if (parts.includes('panel')) sections.push(panel());
const report = `${[head(), ...sections].join('\n\n')}\n`;
if (values.only === undefined) writeFileSync(join(ROOT, 'docs/performance.md'), report);
else console.log(report);

/** By a script of its own, which has each in a process of its own. */
function mermaid() {
  const output = execFileSync(process.execPath, [join(ROOT, 'scripts/bench-mermaid.mjs')], { encoding: 'utf8' });
  return [
    '## Mermaid’s verdict',
    'Time from a question to its answer, of the worker that ships and of `mermaid.parse()` called plainly.',
    output.trimEnd().replace(/^/gm, '    '),
  ].join('\n\n');
}

/** By the suite's own run in VS Code, which prints a line for each figure. */
function panel() {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'test/vscode/run.mjs'), '--bench'], {
    encoding: 'utf8',
  });
  if (status !== 0) console.error(`bench: the diagram panel was not measured to the end.\n${stderr}`);
  const figures = stdout.matchAll(/^(.+?) +median (\d+) ms, worst (\d+) ms of (\d+)/gm);
  const rows = [...figures].map(([, title, median, worst, rounds]) => [title, `${median} ms`, `${worst} ms`, rounds]);
  return [
    '## The diagram panel',
    'In a real VS Code (`--only panel`, or `npm run bench:vscode`), extension host, workbench and page together.',
    table(['Time', 'median', 'worst', 'rounds'], rows),
  ].join('\n\n');
}

function head() {
  const made = corpus === undefined ? 'made up' : 'whole design documents of a corpus, one after another';
  return [
    '# Performance',
    '',
    'Written by `npm run bench -- --corpus DIR`: every figure was taken beside its yardstick in the same run, in turn. CPU',
    'is what counts; time that passes depends on what else the machine does.',
    '',
    `Node ${process.version}, rumdl 0.2.75, ${cpus().length} × ${cpus()[0]?.model.trim()}. Documents: ${made}.`,
  ].join('\n');
}

async function keys() {
  const rows = [];
  for (const size of [10_000, 100_000, 1_000_000]) {
    const text = designOf(size, corpus && join(corpus, 'designs'));
    for (const [place, line] of Object.entries(placesToType(text))) {
      if (line === undefined) continue;
      const results = {};
      // A server that reads everything at every key is asked less often.
      for (const [name, command] of Object.entries(SERVERS)) {
        results[name] = await typing(command, text, line, name === 'rumdl' && size > 500_000 ? 5 : 30);
      }
      const { tradeoff, empty, rumdl } = results;
      rows.push([
        `${size / 1000} KB, ${place}`,
        `${ms(tradeoff.cpu)} / ${ms(tradeoff.cpuP95)}`,
        ms(empty.cpu),
        ms(rumdl.cpu),
        `${ms(tradeoff.p50)} / ${ms(tradeoff.p95)}`,
        ms(empty.p95),
        ms(rumdl.p95),
        ratio(tradeoff.p95, rumdl.p95),
        ratio(tradeoff.p95, empty.p95),
        `${ms(tradeoff.first)} / ${ms(empty.first)} / ${ms(rumdl.first)}`,
        `${ms(tradeoff.behind)} / ${ms(empty.behind)} / ${ms(rumdl.behind)}`,
        `${mib(tradeoff.memory)} / ${mib(empty.memory)} / ${mib(rumdl.memory)}`,
      ]);
    }
  }
  return [
    '## A key in the language server',
    '',
    'Milliseconds from a change to its diagnostics, and of CPU; start is from the launch to the first diagnostics, burst',
    'from the last of thirty keys in a row to its answer.',
    '',
    table(
      [
        ...['Document, place', 'CPU p50 / p95', 'CPU empty', 'CPU rumdl', 'p50 / p95', 'p95 empty', 'p95 rumdl'],
        ...[
          'of rumdl',
          'of empty',
          'start: own / empty / rumdl',
          'burst: own / empty / rumdl',
          'MiB: own / empty / rumdl',
        ],
      ],
      rows,
    ),
  ].join('\n');
}

function folders() {
  const rows = ['bench', 'designs'].flatMap((name) => {
    const folder = tenfold(join(corpus, name), join(WORK, name));
    const cache = join(WORK, `${name}.cache`);
    const peerCache = join(WORK, `${name}.rumdl-cache`);
    for (const one of [cache, peerCache]) rmSync(one, { recursive: true, force: true });
    const lint = ['--quiet', '--fail-on', 'never', folder];
    const variants = {
      '': [
        ['node', [LINTING, ...lint]],
        [rumdl, ['check', '--no-cache', '--silent', folder]],
      ],
      ', cached': [
        ['node', [LINTING, '--cache', '--cache-location', cache, ...lint]],
        [rumdl, ['check', '--cache-dir', peerCache, '--silent', folder]],
      ],
    };
    return Object.entries(variants).map(([variant, commands]) => {
      if (variant !== '') for (const [program, args] of commands) measure(program, args);
      const runs = [[], []];
      for (let run = 0; run < 3; run += 1) {
        for (const [index, [program, args]] of commands.entries()) runs[index].push(measure(program, args));
      }
      const [own, peer] = runs.map((all) => (key) => median(all.map((run) => run[key])));
      return [
        `${name} × 10${variant}`,
        `${own('cpu').toFixed(2)} s`,
        `${peer('cpu').toFixed(2)} s`,
        ratio(own('cpu'), peer('cpu')),
        ratio(own('wall'), peer('wall')),
        `${mib(own('peak'))} / ${mib(peer('peak'))}`,
      ];
    });
  });
  return [
    '## Whole folders, without Mermaid’s verdict',
    '',
    'The targets are ⅓ and 1 of rumdl’s CPU for `bench` and `designs`, at most rumdl’s with the caches of both, and twice its memory.',
    '',
    table(['Folder', 'CPU', 'CPU rumdl', 'CPU of rumdl', 'time of rumdl', 'MiB: own / rumdl'], rows),
  ].join('\n');
}

function tenfold(from, to) {
  rmSync(to, { recursive: true, force: true });
  for (let copy = 0; copy < 10; copy += 1) cpSync(from, join(to, `${copy}`), { recursive: true });
  return to;
}

function start() {
  const designs = corpus && join(corpus, 'designs');
  // What Mermaid would be asked about is left out.
  const design = designOf(20_000, designs).replaceAll(/```mermaid[\s\S]*?```/g, '');
  const notes = `# Notes\n\n${`${'It says nothing that anyone would ask about, at some length. '.repeat(6)}\n\n`.repeat(54)}`;
  const [quietFile, designFile] = ['quiet.md', 'design.md'].map((name) => join(WORK, name));
  writeFileSync(quietFile, notes);
  writeFileSync(designFile, design);
  const command = [join(ROOT, 'dist/cli.cjs'), '--fail-on', 'never'];
  const commands = {
    'node -e 0': ['-e', '0'],
    'tradeoff --version': [command[0], '--version'],
    '20 KB that are no design': [...command, quietFile],
    '20 KB of a design': [...command, designFile],
  };
  // The first runs keep compiled code, as they do for users.
  for (const args of Object.values(commands)) for (let run = 0; run < 3; run += 1) measure('node', args);
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run < 2 * RUNS; run += 1) {
    // GNU time counts in hundredths, so that ten runs are counted at once.
    for (const [name, args] of Object.entries(commands)) {
      const ten = measure('sh', ['-c', 'for run in 1 2 3 4 5 6 7 8 9 10; do node "$@"; done', 'sh', ...args]);
      runs[name].push(ten.cpu * 100);
    }
  }
  const floor = median(runs['node -e 0']);
  const rows = Object.entries(runs).map(([name, cpu]) => [name, ms(median(cpu)), ratio(median(cpu), floor)]);
  return [
    '## One document, from start to end',
    '',
    'Milliseconds of CPU. The targets are 1.25 and 1.8 of `node -e 0` for what is no design and for a design.',
    '',
    table(['Command', 'CPU', 'of `node -e 0`'], rows),
  ].join('\n');
}

function hostile() {
  const sizes = [100_000, 1_000_000];
  const names = [
    ...[
      'items of a list',
      'one line',
      'rows of a table',
      'lines of a quote',
      'headings',
      'links of a line',
      'open brackets',
    ],
    ...['nested bullets', 'a diagram never closed', 'a fence never closed', 'lines of HTML', 'footnotes'],
    'emphasis never closed',
  ];
  const floor = measure('node', [LINTING]).cpu;
  const rows = names.map((name) => [
    name,
    ...sizes.map((size) => `${(measure('node', [LINTING, `hostile:${name}:${size}`]).cpu - floor).toFixed(2)} s`),
  ]);
  return [
    '## Hostile text, first lint as a design, beyond an empty run',
    '',
    table(['Made of', ...sizes.map((size) => `${size / 1000} KB`)], rows),
  ].join('\n');
}

function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function ms(milliseconds) {
  return milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0);
}

function mib(number) {
  return number.toFixed(0);
}

function ratio(own, other) {
  const value = own / other;
  return value < 0.1 ? `1/${Math.round(1 / value)}` : value.toFixed(2);
}
