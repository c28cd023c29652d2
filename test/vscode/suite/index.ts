// The entry that VS Code calls in its extension host: runs every test file that run.mjs bundled beside it.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { markConsole } from './console.ts';

const testTimeout = 60_000;

type Counts = Pick<Mocha.Stats, 'tests' | 'passes' | 'failures' | 'pending'>;

/**
 * Runs the files once, and after a reload of the window those named `*.after-reload.test.ts`, which find what a
 * `*.before-reload.test.ts`, the last to run before, has left open. Only the stand-in for VS Code comes back here.
 */
export async function run(): Promise<void> {
  const requests = process.env.TRADEOFF_WORKBENCH_REQUESTS;
  if (requests) markConsole();
  const files = (await readdir(__dirname)).filter((name) => name.endsWith('.test.cjs')).sort();
  const isAfter = (name: string) => name.includes('.after-reload.');
  const isBefore = (name: string) => name.includes('.before-reload.');
  const memory = requests && join(requests, 'before-reload.json');
  if (memory && existsSync(memory)) {
    const earlier = JSON.parse(await readFile(memory, 'utf8')) as Counts;
    await finish(sum(earlier, await runFiles(files.filter(isAfter))));
    return;
  }
  const first = files.filter((name) => !isAfter(name) && !isBefore(name));
  const counts = await runFiles([...first, ...files.filter(isBefore)]);
  if (!memory || !files.some(isAfter)) {
    await finish(counts);
    return;
  }
  await writeFile(memory, JSON.stringify(counts));
  await vscode.commands.executeCommand('workbench.action.reloadWindow');
  await new Promise(() => {});
}

async function runFiles(files: readonly string[]): Promise<Counts> {
  // Mocha is an ES module and stays outside the bundle, which is CommonJS.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: testTimeout, forbidOnly: Boolean(process.env.CI) });
  for (const name of files) mocha.addFile(join(__dirname, name));
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  if (!stats || stats.tests === 0) throw new Error(`No test ran out of ${files.length} files.`);
  return stats;
}

async function finish(counts: Counts): Promise<void> {
  const report = process.env.TRADEOFF_SUITE_REPORT;
  if (report) await writeFile(report, JSON.stringify(counts));
  if (counts.failures > 0) throw new Error(`${counts.failures} tests failed.`);
}

function sum(a: Counts, b: Counts): Counts {
  return {
    tests: a.tests + b.tests,
    passes: a.passes + b.passes,
    failures: a.failures + b.failures,
    pending: a.pending + b.pending,
  };
}
