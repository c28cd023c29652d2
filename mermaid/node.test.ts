import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramJudge } from '../core/diagram/judge.ts';
import { buildMermaidWorker, type MermaidWorkerBundle } from '../test/mermaid-worker-bundle.ts';
import { createMermaidJudge } from './node.ts';

/**
 * Stands in for Mermaid: what it does is the first word of the source. A verdict's `diagramType` counts the diagrams
 * that this very thread has judged.
 */
const puppet = `
const { parentPort } = require('node:worker_threads');
const until = Date.now() + START_MILLISECONDS;
while (Date.now() < until);
let judged = 0;
parentPort.on('message', async ({ id, source }) => {
  const [command, argument] = source.split(' ');
  if (command === 'spin') while (true);
  if (command === 'throw') setTimeout(() => { throw new Error('boom'); });
  else if (command === 'exit') process.exit(3);
  else if (command === 'fail') parentPort.postMessage({ kind: 'failure', id, message: 'no document' });
  else if (command === 'exhaust') for (const hoard = []; ; ) hoard.push(new Array(1e6).fill(id));
  else {
    if (command === 'print') { console.log('printed'); console.error('printed'); }
    if (command === 'wait') await new Promise((resolve) => setTimeout(resolve, Number(argument)));
    parentPort.postMessage({ kind: 'verdict', id, verdict: { outcome: 'valid', diagramType: String(++judged) } });
  }
});
parentPort.postMessage({ kind: 'ready' });
`;

let folder: string;
let puppetPath: string;
let bundle: MermaidWorkerBundle;
const judges: DiagramJudge[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tradeoff-judge-'));
  puppetPath = path.join(folder, 'puppet.cjs');
  await writeFile(puppetPath, puppet.replace('START_MILLISECONDS', '0'));
  bundle = await buildMermaidWorker();
});
afterEach(async () => {
  await Promise.all(judges.splice(0).map((judge) => judge.dispose()));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await bundle?.remove();
});

function judgeWith(workerPath: string, budgetMilliseconds = 10_000): DiagramJudge {
  const judge = createMermaidJudge({ workerPath, budgetMilliseconds });
  judges.push(judge);
  return judge;
}

const valid = (diagramType: string) => ({ outcome: 'valid', diagramType });

describe('order and memory', () => {
  test('one diagram after the other, in the order in which they were asked for', async () => {
    const judge = judgeWith(puppetPath);
    const verdicts = await Promise.all([judge.judge('wait 50'), judge.judge('a'), judge.judge('b')]);
    expect(verdicts).toEqual([valid('1'), valid('2'), valid('3')]);
  });

  test('the same source is judged once, while it runs and afterwards', async () => {
    const judge = judgeWith(puppetPath);
    expect(await Promise.all([judge.judge('wait 20'), judge.judge('wait 20')])).toEqual([valid('1'), valid('1')]);
    expect(await judge.judge('wait 20')).toEqual(valid('1'));
    expect(await judge.judge('a')).toEqual(valid('2'));
  });

  test('verdicts that were not asked for in a long time are forgotten', async () => {
    const judge = judgeWith(puppetPath);
    await judge.judge('first');
    for (let index = 0; index < 300; index++) await judge.judge(`source ${index}`);
    expect(await judge.judge('first')).toEqual(valid('302'));
    expect(await judge.judge('source 299')).toEqual(valid('301'));
  });
});

describe('abort', () => {
  test('what has not started is dropped', async () => {
    const judge = judgeWith(puppetPath);
    const controller = new AbortController();
    const running = judge.judge('wait 50');
    const dropped = judge.judge('a', controller.signal);
    const last = judge.judge('b');
    controller.abort(new Error('superseded'));
    await expect(dropped).rejects.toThrow('superseded');
    expect(await Promise.all([running, last])).toEqual([valid('1'), valid('2')]);
  });

  test('a source that someone else still waits for is judged', async () => {
    const judge = judgeWith(puppetPath);
    const controller = new AbortController();
    void judge.judge('wait 20');
    const aborted = judge.judge('a', controller.signal);
    const kept = judge.judge('a');
    controller.abort();
    await expect(aborted).rejects.toHaveProperty('name', 'AbortError');
    expect(await kept).toEqual(valid('2'));
  });

  test('who aborts a running diagram waits no longer, and its verdict is remembered', async () => {
    const judge = judgeWith(puppetPath);
    await judge.judge('warm');
    const controller = new AbortController();
    const aborted = judge.judge('wait 50', controller.signal);
    await new Promise((resolve) => setTimeout(resolve, 10));
    controller.abort();
    await expect(aborted).rejects.toHaveProperty('name', 'AbortError');
    expect(await judge.judge('a')).toEqual(valid('3'));
    expect(await judge.judge('wait 50')).toEqual(valid('2'));
  });

  test('a signal that aborted before starts nothing', async () => {
    const judge = judgeWith(path.join(folder, 'absent.cjs'));
    await expect(judge.judge('a', AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });
});

describe('the budget', () => {
  test('a diagram over it times out, and the next ones run in a fresh thread', async () => {
    const judge = judgeWith(puppetPath, 200);
    expect(await judge.judge('a')).toEqual(valid('1'));
    const verdicts = await Promise.all([judge.judge('spin'), judge.judge('b'), judge.judge('c')]);
    expect(verdicts).toEqual([{ outcome: 'timeout', milliseconds: 200 }, valid('1'), valid('2')]);
  });

  test("the thread's start does not count", async () => {
    const slowPath = path.join(folder, 'slow.cjs');
    await writeFile(slowPath, puppet.replace('START_MILLISECONDS', '600'));
    expect(await judgeWith(slowPath, 300).judge('a')).toEqual(valid('1'));
  });

  test('a verdict that arrives while this thread is busy counts', async () => {
    const judge = judgeWith(puppetPath, 200);
    await judge.judge('warm');
    const verdict = judge.judge('wait 20');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const until = Date.now() + 500;
    while (Date.now() < until);
    expect(await verdict).toEqual(valid('2'));
  });

  test("Mermaid's own slowness: a text on which one of its expressions backtracks", async () => {
    const judge = judgeWith(bundle.workerPath, 500);
    const slow = `flowchart LR\n  a["${'style:#'.repeat(3000)}"]\n`;
    expect(await Promise.all([judge.judge(slow), judge.judge('flowchart LR\n  a --> b\n')])).toEqual([
      { outcome: 'timeout', milliseconds: 500 },
      expect.objectContaining(valid('flowchart-v2')),
    ]);
  });
});

describe('crashes', () => {
  test.each([
    ['throw', 'The worker that runs Mermaid failed.'],
    ['exit', 'The worker that runs Mermaid ended with exit code 3.'],
    ['fail', 'Mermaid failed: no document'],
    ['exhaust', 'The worker that runs Mermaid failed.'],
  ])('%s: its own promise rejects, the others get their verdicts', async (command, message) => {
    const judge = judgeWith(puppetPath, 60_000);
    const [before, crashed, after] = await Promise.allSettled([
      judge.judge('a'),
      judge.judge(command),
      judge.judge('b'),
    ]);
    expect(before).toMatchObject({ value: valid('1') });
    expect(crashed).toMatchObject({ status: 'rejected', reason: expect.objectContaining({ message }) });
    expect(after).toMatchObject({ value: valid('1') });
  });

  test('a crash is not remembered', async () => {
    const judge = judgeWith(puppetPath);
    await expect(judge.judge('exit')).rejects.toThrow('exit code 3');
    await expect(judge.judge('exit')).rejects.toThrow('exit code 3');
  });

  test('a worker that does not exist', async () => {
    const judge = judgeWith(path.join(folder, 'absent.cjs'));
    const verdicts = await Promise.allSettled([judge.judge('a'), judge.judge('b')]);
    expect(verdicts.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('what the worker prints stays in it', async () => {
    const { stdout, stderr } = await runScript(puppetPath, 'print');
    expect({ stdout, stderr }).toEqual({ stdout: 'valid\n', stderr: '' });
  });
});

describe('the end', () => {
  test('dispose rejects what waits and every further call', async () => {
    const judge = judgeWith(puppetPath);
    const settled = Promise.allSettled([judge.judge('spin'), judge.judge('a')]);
    await judge.dispose();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(judge.judge('b')).rejects.toThrow('disposed of');
    await judge.dispose();
  });

  test('a process waits for verdicts, and exits when there is nothing to wait for', async () => {
    const { stdout } = await runScript(bundle.workerPath, 'pie\n  "read" : 93\n');
    expect(stdout).toBe('valid\n');
  });
});

/** Judges one diagram in a process of its own, which has to exit by itself. */
async function runScript(workerPath: string, source: string): Promise<{ stdout: string; stderr: string }> {
  const judgePath = path.join(folder, 'judge.cjs');
  const entry = fileURLToPath(new URL('node.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile: judgePath, bundle: true, platform: 'node', format: 'cjs' });
  const script = `
    const { createMermaidJudge } = require(${JSON.stringify(judgePath)});
    createMermaidJudge({ workerPath: ${JSON.stringify(workerPath)} })
      .judge(${JSON.stringify(source)})
      .then(({ outcome }) => console.log(outcome));`;
  return promisify(execFile)(process.execPath, ['-e', script], { timeout: 20_000 });
}
