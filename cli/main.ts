import { basename } from 'node:path';
import { ConfigurationError } from '../core/index.ts';
import { readArguments } from './arguments.ts';
import { type LintOutput, lint } from './lint-command.ts';
import { complain, print } from './print.ts';
import { MERMAID_WORKER, TEMPLATES, withHost } from './process-host.ts';
import { UsageError } from './usage-error.ts';

/** The name of the first chunk, a hash of all of them. */
const BUILD = basename(__filename);

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});

async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    for (const line of linesOf(error)) await complain(line);
    return 2;
  }
}

/** Whatever linting does not need is loaded only where it is asked for. */
async function run(argv: readonly string[]): Promise<number> {
  const command = readArguments(argv);
  switch (command.name) {
    case 'help':
      await print('stdout', (await import('./help.ts')).HELP);
      return 0;
    case 'version':
      await print('stdout', `${(await import('./version.ts')).VERSION}\n`);
      return 0;
    case 'rules': {
      const { describeRules } = await import('./rules-command.ts');
      const { output, errors } = describeRules(command.rule, command.configurationFile, process.cwd());
      for (const error of errors) await complain(error);
      await print('stdout', output);
      return 0;
    }
    case 'explain': {
      const { explainDocument } = await import('./explain-command.ts');
      await print('stdout', await withHost(BUILD, (host) => explainDocument(command.explain, host)));
      return 0;
    }
    case 'review': {
      const { reviewDocument } = await import('./review-command.ts');
      await print('stdout', await withHost(BUILD, (host) => reviewDocument(command.review, host)));
      return 0;
    }
    case 'config': {
      const { describeConfiguration } = await import('./config-command.ts');
      await print('stdout', describeConfiguration(command.path, command.configurationFile, process.cwd()));
      return 0;
    }
    case 'test': {
      const { testCustomRules } = await import('./test-command.ts');
      const { output, exitCode } = testCustomRules(command.configurationFile, process.cwd());
      await print('stdout', output);
      return exitCode;
    }
    case 'init':
      await print('stdout', (await import('./init-command.ts')).initialize(process.cwd()));
      return 0;
    case 'lsp':
      (await import('../server/node.ts')).startServer(MERMAID_WORKER, TEMPLATES);
      return 0;
    case 'mcp':
      await withHost(BUILD, async ({ workingDirectory, judge }) => {
        await (await import('./mcp/main.ts')).serveModelContext(command.folders, workingDirectory, judge);
      });
      return 0;
    case 'lint':
      return withHost(BUILD, async (host) => {
        if (command.lint.watch) {
          const { watchAndLint } = await import('./watch-command.ts');
          await watchAndLint(command.lint, host, showAnew, new AbortController().signal);
        }
        return show(await lint(command.lint, host));
      });
  }
}

async function show({ output, errors, exitCode }: LintOutput): Promise<number> {
  for (const error of errors) await complain(error);
  await print('stdout', output);
  return exitCode;
}

/** In place of what was shown before, where that is on a screen. */
async function showAnew(result: LintOutput): Promise<void> {
  if (process.stdout.isTTY) await print('stdout', '\u001B[2J\u001B[3J\u001B[H');
  await show(result);
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof ConfigurationError) return error.lines;
  if (error instanceof UsageError) return [error.message];
  // What nobody foresaw is a defect, and its stack is what is needed to mend it.
  const stack = String((error instanceof Error && error.stack) || error);
  return [`this is a defect of Tradeoff, please report it:\n${stack}`];
}
