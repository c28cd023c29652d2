// Types into a document that a language server has open, a key at a time, and says what each key cost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpuOf, median, memoryOf, quantile } from './processes.mjs';

const URI = 'file:///designs/design.md';
const TYPED = 'the quick brown fox, ';

/**
 * @param {string[]} command the server, which speaks over standard input and output
 * @param {string} text the document
 * @param {number} line where to type
 * @param {number} keys how many keys are counted
 */
export async function typing([program, ...args], text, line, keys = 60) {
  const start = performance.now();
  const server = new Server(spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] }));
  try {
    const { capabilities } = await server.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {}, publishDiagnostics: { versionSupport: true } } },
    });
    server.notify('initialized', {});
    const pulls = capabilities.diagnosticProvider !== undefined;
    const sync = capabilities.textDocumentSync;
    const isIncremental = (sync?.change ?? sync) === 2;
    const diagnostics = () =>
      pulls ? server.request('textDocument/diagnostic', { textDocument: { uri: URI } }) : server.pushed();
    const textDocument = { uri: URI, languageId: 'markdown', version: 0, text };
    const opened = pulls ? undefined : server.pushed();
    server.notify('textDocument/didOpen', { textDocument });
    await (opened ?? diagnostics());
    const first = performance.now() - start;
    // Late verdicts are not what a key costs.
    await quiet(2_000);
    const lines = text.split('\n');
    const latencies = [];
    const costs = [];
    for (let key = -5; key < keys; key += 1) {
      const typed = TYPED[(key + 5) % TYPED.length];
      const at = { line, character: 3 + key + 5 };
      lines[line] = lines[line].slice(0, at.character) + typed + lines[line].slice(at.character);
      const change = isIncremental ? { range: { start: at, end: at }, text: typed } : { text: lines.join('\n') };
      const cpu = cpuOf(server.pid);
      const begin = performance.now();
      const answer = pulls ? undefined : server.pushed();
      server.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: key + 6 },
        contentChanges: [change],
      });
      await (answer ?? diagnostics());
      const latency = performance.now() - begin;
      await quiet(30);
      if (key < 0) continue;
      latencies.push(latency);
      costs.push(cpuOf(server.pid) - cpu);
    }
    const behind = await burst(server, pulls, diagnostics, (key) => {
      const at = { line, character: 3 };
      const typed = TYPED[key % TYPED.length];
      lines[line] = lines[line].slice(0, at.character) + typed + lines[line].slice(at.character);
      const change = isIncremental ? { range: { start: at, end: at }, text: typed } : { text: lines.join('\n') };
      server.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: keys + 10 + key },
        contentChanges: [change],
      });
    });
    return {
      first,
      behind,
      p50: median(latencies),
      p95: quantile(latencies, 0.95),
      cpu: median(costs),
      cpuP95: quantile(costs, 0.95),
      memory: memoryOf(server.pid),
    };
  } finally {
    await server.end();
  }
}

const BURST = 30;

/** Milliseconds from the last key of a burst, for whose answers nobody waits, to its answer. */
async function burst(server, pulls, diagnostics, type) {
  let answer;
  for (let key = 0; key < BURST; key += 1) {
    type(key);
    // What is superseded is cancelled, which is an answer, too.
    answer = pulls ? diagnostics().catch(() => {}) : undefined;
    await quiet(5);
  }
  const typed = performance.now();
  if (pulls) {
    await answer;
    return performance.now() - typed;
  }
  // Who pushes may push for earlier keys first: the last push counts.
  let last = typed;
  while (await Promise.race([server.pushed().then(() => true), quiet(3_000).then(() => false)]))
    last = performance.now();
  return last - typed;
}

function quiet(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

class Server {
  #process;
  #buffer = Buffer.alloc(0);
  #last = 0;
  #waiting = new Map();
  #awaitsPush = [];

  constructor(child) {
    this.#process = child;
    child.stdin.on('error', () => {});
    child.stdout.on('data', (data) => this.#take(data));
  }

  get pid() {
    return this.#process.pid;
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  request(method, params) {
    this.#last += 1;
    const id = this.#last;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** The next diagnostics that the server sends by itself. */
  pushed() {
    return new Promise((resolve) => this.#awaitsPush.push(resolve));
  }

  async end() {
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #take(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length:\s*(\d+)/i.exec(this.#buffer.toString('latin1', 0, head))[1]);
      const end = head + 4 + length;
      if (this.#buffer.length < end) return;
      const message = JSON.parse(this.#buffer.toString('utf8', head + 4, end));
      this.#buffer = this.#buffer.subarray(end);
      this.#answer(message);
    }
  }

  #answer({ id, method, result, error }) {
    if (method === 'textDocument/publishDiagnostics') for (const resolve of this.#awaitsPush.splice(0)) resolve();
    if (method !== undefined) {
      // Whatever a server asks of its client, this one has nothing to say.
      if (id !== undefined) this.#send({ id, result: method === 'workspace/configuration' ? [null] : null });
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}
