import { resolve } from 'node:path';
import { ConfigurationError } from '../core/index.ts';
import type { LintArguments } from './arguments.ts';
import { Configurations } from './configurations.ts';
import { type LintCommandHost, type LintOutput, report } from './lint-command.ts';
import { LintSession } from './lint-session.ts';
import { UsageError } from './usage-error.ts';
import { onChange } from './watch.ts';

/**
 * Lints what the arguments name now, and again whenever it changes, until `cancellation` is aborted; `show` gets each
 * result. What cannot be used is shown like any result, and waited for to be mended.
 */
export async function watchAndLint(
  given: LintArguments,
  host: LintCommandHost,
  show: (result: LintOutput) => Promise<void>,
  cancellation: AbortSignal,
): Promise<void> {
  const { workingDirectory } = host;
  const read = new Set(given.baseline === undefined ? [] : [resolve(workingDirectory, given.baseline)]);
  const configurations = await Configurations.open(workingDirectory, given.configurationFile, (file) => read.add(file));
  const session = new LintSession(given, host, configurations);
  const run = async () => {
    configurations.forget();
    await show(await resultOf(async () => report(given, host, await session.run())));
  };
  await run();
  await onChange(given.paths, host.workingDirectory, () => read, run, cancellation);
}

async function resultOf(lint: () => Promise<LintOutput>): Promise<LintOutput> {
  try {
    return await lint();
  } catch (error) {
    if (error instanceof ConfigurationError) return { output: '', errors: error.lines, exitCode: 2 };
    if (error instanceof UsageError) return { output: '', errors: [error.message], exitCode: 2 };
    throw error;
  }
}
