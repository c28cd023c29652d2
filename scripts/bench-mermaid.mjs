// What Mermaid costs: the worker that ships (dist/, run "npm run build" first) beside `mermaid.parse()` called plainly
// from the package, each in a process of its own. `--diagrams FILE` takes the diagrams from a file with one JSON object
// a line that has `code`, and `--runs N` reads each so often. Times in milliseconds of the clock, memory in MiB of the
// resident set; both depend on the machine and on what else it does, so that only one run is comparable in itself.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const ROOT = resolve(fileURLToPath(import.meta.url), '../..');
const WORKER = resolve(ROOT, 'dist/mermaid-worker.cjs');
const LONGEST_WAIT = 120_000;

const chain = (count, edge) => Array.from({ length: count }, (_, index) => edge(index)).join('\n');
const DIAGRAMS = {
  'flowchart, 12 edges': `flowchart LR\n${chain(12, (n) => `  n${n}["Service ${n}<br/>(v2)"] -->|gRPC| n${n + 1}[(Store)]`)}`,
  'flowchart, 100 edges': `flowchart LR\n${chain(100, (n) => `  n${n}["Service ${n}"] --> n${n + 1}`)}`,
  'flowchart, 400 edges': `flowchart LR\n${chain(400, (n) => `  n${n}["Service ${n}"] --> n${n + 1}`)}`,
  'sequence, 20 messages': `sequenceDiagram\n${chain(20, (n) => `  W->>A: order ${n}\n  Note over A: kept`)}`,
  'class, 20 relations': `classDiagram\n${chain(20, (n) => `  class C${n} {\n    +id: string\n  }\n  C${n} --> C${n + 1} : has`)}`,
  'state, 20 transitions': `stateDiagram-v2\n${chain(20, (n) => `  S${n} --> S${n + 1} : next`)}`,
  'ER, 20 relations': `erDiagram\n${chain(20, (n) => `  E${n} ||--o{ E${n + 1} : has`)}`,
  'a mistake': 'flowchart LR\n  a[Web (v2)] --> b\n',
};

/** @returns one row a measurement: `{ name, worker, plain, unit }`; where the verdicts differ, an error is thrown */
export async function measureMermaid({ diagrams = DIAGRAMS, runs = 15 } = {}) {
  const shipped = await inProcessOfItsOwn('worker', { diagrams, runs });
  const plain = await inProcessOfItsOwn('plain', { diagrams, runs });
  const different = Object.keys(diagrams).filter((name) => shipped.valid[name] !== plain.valid[name]);
  if (different.length > 0) throw new Error(`The verdicts differ on ${different.join(', ')}.`);
  const row = (name, unit, of) => ({ name, unit, worker: of(shipped), plain: of(plain) });
  return [
    row('ready', 'ms', ({ ready }) => ready),
    row('first diagram', 'ms', ({ first }) => first),
    ...rowsOf(diagrams, row),
    row('memory once ready', 'MiB', ({ memoryReady }) => memoryReady),
    row('memory at the end', 'MiB', ({ memoryEnd }) => memoryEnd),
  ];
}

const MOST_ROWS = 20;

function rowsOf(diagrams, row) {
  const names = Object.keys(diagrams);
  if (names.length <= MOST_ROWS) return names.map((name) => row(name, 'ms', ({ times }) => times[name]));
  const all = ({ times }) => Object.values(times).sort((a, b) => a - b);
  const at = (share) => (found) => all(found)[Math.floor((names.length - 1) * share)];
  return [
    row(`${names.length} diagrams, median`, 'ms', at(0.5)),
    row(`${names.length} diagrams, 95th percentile`, 'ms', at(0.95)),
    row(`${names.length} diagrams, slowest`, 'ms', at(1)),
  ];
}

async function inProcessOfItsOwn(kind, work) {
  const child = fork(fileURLToPath(import.meta.url), ['--as', kind], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(work);
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`measuring the ${kind} ended with ${code}.`))),
  ]);
  child.disconnect();
  return message;
}

async function measure(kind, { diagrams, runs }) {
  if (kind === 'plain') await definePlainGlobals();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const read = await (kind === 'worker' ? startWorker() : startPlainly());
  const ready = performance.now() - start;
  const memoryReady = mebibytesSince(before);
  const [[, sample]] = Object.entries(diagrams);
  const first = await timeOf(() => read(sample));
  const times = {};
  const valid = {};
  for (const [name, source] of Object.entries(diagrams)) {
    valid[name] = await read(source);
    const measured = [];
    for (let run = 0; run < runs; run += 1) measured.push(await timeOf(() => read(source)));
    times[name] = measured.sort((a, b) => a - b)[Math.floor(measured.length / 2)];
  }
  return { ready, first, times, valid, memoryReady, memoryEnd: mebibytesSince(before) };
}

async function timeOf(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function mebibytesSince(before) {
  return (process.memoryUsage().rss - before) / 2 ** 20;
}

/** Resolves, once Mermaid is loaded, to a function that tells whether a diagram is valid. */
async function startWorker() {
  const worker = new Worker(WORKER, { stdout: true, stderr: true });
  worker.unref();
  await once(worker, 'message');
  return async (source) => {
    worker.postMessage({ id: 1, source });
    const [{ verdict }] = await once(worker, 'message');
    return verdict.outcome === 'valid';
  };
}

/** What Mermaid needs of a browser, wherever it runs. */
async function definePlainGlobals() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [resolve(ROOT, 'mermaid/browser-globals.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const globals = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  globals.defineBrowserGlobals();
}

/** The same of the package as it is. */
async function startPlainly() {
  const { default: purify } = await import('dompurify');
  Object.assign(purify, { addHook() {}, removeHook() {}, sanitize: String });
  const { default: mermaid } = await import('mermaid');
  return (source) =>
    mermaid.parse(source).then(
      () => true,
      () => false,
    );
}

function table(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const number = (value) => value.toFixed(value < 10 ? 1 : 0).padStart(8);
  const lines = rows.map(({ name, unit, worker, plain }) => {
    return `${name.padEnd(width)} ${number(worker)} ${number(plain)}  ${unit}`;
  });
  return [`${''.padEnd(width)} ${'worker'.padStart(8)} ${'plain'.padStart(8)}`, ...lines].join('\n');
}

async function main() {
  const { values } = parseArgs({
    options: { as: { type: 'string' }, diagrams: { type: 'string' }, runs: { type: 'string', default: '15' } },
  });
  if (values.as) {
    const [work] = await once(process, 'message');
    process.send(await measure(values.as, work));
    return;
  }
  const given = values.diagrams && readFileSync(values.diagrams, 'utf8').split('\n').filter(Boolean).map(JSON.parse);
  const diagrams = given && Object.fromEntries(given.map(({ id, code }, index) => [id ?? String(index), code]));
  const timer = setTimeout(() => process.exit(2), LONGEST_WAIT * (diagrams ? 5 : 1));
  console.log(table(await measureMermaid({ ...(diagrams && { diagrams }), runs: Number(values.runs) })));
  clearTimeout(timer);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
