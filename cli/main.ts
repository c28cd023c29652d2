import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigurationError, type TemplateOutline } from '../core/index.ts';
import { createMermaidJudge } from '../mermaid/node.ts';
import packageJson from '../package.json' with { type: 'json' };
import { nodeTemplateFiles } from '../server/templates/node-template-files.ts';
import { outlinesOf } from '../server/templates/outlines.ts';
import { TemplateLibrary } from '../server/templates/template-library.ts';
import { acceptance } from './acceptance.ts';
import { HELP, readArguments } from './arguments.ts';
import { describeConfiguration } from './config-command.ts';
import { explainDocument } from './explain-command.ts';
import { initialize } from './init-command.ts';
import { type LintCommandHost, type LintOutput, lint } from './lint-command.ts';
import { print } from './print.ts';
import { reviewDocument } from './review-command.ts';
import { describeRules } from './rules-command.ts';
import { testCustomRules } from './test-command.ts';
import { reasonOf, UsageError } from './usage-error.ts';
import { watchAndLint } from './watch-command.ts';

/** Bundled beside this file. */
const MERMAID_WORKER = join(__dirname, 'mermaid-worker.cjs');
/** Ships beside the folder of the bundles. */
const TEMPLATES = join(__dirname, '../templates');

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

async function run(argv: readonly string[]): Promise<number> {
  const command = readArguments(argv);
  switch (command.name) {
    case 'help':
      await print(process.stdout, HELP);
      return 0;
    case 'version':
      await print(process.stdout, `${packageJson.version}\n`);
      return 0;
    case 'rules': {
      const { output, errors } = describeRules(command.rule, command.configurationFile, process.cwd());
      for (const error of errors) await complain(error);
      await print(process.stdout, output);
      return 0;
    }
    case 'explain':
      await print(process.stdout, await withHost((host) => explainDocument(command.explain, host)));
      return 0;
    case 'review':
      await print(process.stdout, await withHost((host) => reviewDocument(command.review, host)));
      return 0;
    case 'config':
      await print(process.stdout, describeConfiguration(command.path, command.configurationFile, process.cwd()));
      return 0;
    case 'test': {
      const { output, exitCode } = testCustomRules(command.configurationFile, process.cwd());
      await print(process.stdout, output);
      return exitCode;
    }
    case 'init':
      await print(process.stdout, initialize(process.cwd()));
      return 0;
    case 'lsp':
      // Loaded only here: linting must not pay for it.
      (await import('../server/node.ts')).startServer(MERMAID_WORKER, TEMPLATES);
      return 0;
    case 'mcp':
      await withHost(async ({ workingDirectory, judge }) => {
        await (await import('./mcp/main.ts')).serveModelContext(command.folders, workingDirectory, judge);
      });
      return 0;
    case 'lint':
      return withHost(async (process) => {
        const host = { ...process, templates: await readTemplates() };
        if (command.lint.watch) await watchAndLint(command.lint, host, showAnew, new AbortController().signal);
        return show(await lint(command.lint, host));
      });
  }
}

/** Runs a command with what it needs from this process. */
async function withHost<Result>(command: (host: LintCommandHost) => Promise<Result>): Promise<Result> {
  const workingDirectory = process.cwd();
  const judge = createMermaidJudge({ workerPath: MERMAID_WORKER });
  try {
    const host = { workingDirectory, readStandardInput, judge, acceptance: () => acceptance(workingDirectory) };
    return await command(host);
  } finally {
    await judge.dispose();
  }
}

async function show({ output, errors, exitCode }: LintOutput): Promise<number> {
  for (const error of errors) await complain(error);
  await print(process.stdout, output);
  return exitCode;
}

/** In place of what was shown before, where that is on a screen. */
async function showAnew(result: LintOutput): Promise<void> {
  if (process.stdout.isTTY) await print(process.stdout, '\u001B[2J\u001B[3J\u001B[H');
  await show(result);
}

/** The built-in ones, and those in the folder where a workspace has its own unless its editor says otherwise. */
async function readTemplates(): Promise<readonly TemplateOutline[]> {
  const library = new TemplateLibrary(
    nodeTemplateFiles(TEMPLATES, async () => []),
    (message) => void complain(message),
  );
  return outlinesOf(await library.templates(pathToFileURL(process.cwd()).href, '.tradeoff/templates'));
}

/** One line on standard error; where even that cannot be written, the exit code has to do. */
function complain(message: string): Promise<void> {
  return print(process.stderr, `tradeoff: ${message}\n`).catch(() => {});
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof ConfigurationError) return error.lines;
  // Bundles that are loaded later have a class of their own by this name.
  if (error instanceof Error && error.name === 'UsageError') return [error.message];
  // What nobody foresaw is a defect, and its stack is what is needed to mend it.
  const stack = String((error instanceof Error && error.stack) || error);
  return [`this is a defect of Tradeoff, please report it:\n${stack}`];
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk);
  } catch (error) {
    throw new UsageError(`standard input cannot be read (${reasonOf(error)}).`);
  }
  return Buffer.concat(chunks);
}
