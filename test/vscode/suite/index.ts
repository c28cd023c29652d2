// The entry that VS Code calls in its extension host: runs every test file that run.mjs bundled beside it.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markConsole } from './console.ts';

const testTimeout = 60_000;

export async function run(): Promise<void> {
  if (process.env.TRADEOFF_WORKBENCH_REQUESTS) markConsole();
  // Mocha is an ES module and stays outside the bundle, which is CommonJS.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: testTimeout, forbidOnly: Boolean(process.env.CI) });
  const files = (await readdir(__dirname)).filter((name) => name.endsWith('.test.cjs')).sort();
  for (const name of files) mocha.addFile(join(__dirname, name));
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  if (!stats || stats.tests === 0) throw new Error(`No test ran out of ${files.length} files.`);
  const report = process.env.TRADEOFF_SUITE_REPORT;
  if (report) await writeFile(report, JSON.stringify(stats));
  if (stats.failures > 0) throw new Error(`${stats.failures} tests failed.`);
}
