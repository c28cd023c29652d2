import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigurationError, defaultSetting, type Rule, rulePage, type TemplateOutline } from '../core/index.ts';
import { createMermaidJudge } from '../mermaid/node.ts';
import packageJson from '../package.json' with { type: 'json' };
import { RULES } from '../rules/index.ts';
import { nodeTemplateFiles } from '../server/templates/node-template-files.ts';
import { outlinesOf } from '../server/templates/outlines.ts';
import { TemplateLibrary } from '../server/templates/template-library.ts';
import { HELP, readArguments } from './arguments.ts';
import { explainDocument } from './explain-command.ts';
import { lint } from './lint-command.ts';
import { print } from './print.ts';
import { reviewDocument } from './review-command.ts';
import { reasonOf, UsageError } from './usage-error.ts';

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
    const isExpected = error instanceof UsageError || error instanceof ConfigurationError;
    // What nobody foresaw is a defect, and its stack what is needed to mend it.
    await complain(isExpected ? error.message : `this is a defect of Tradeoff, please report it:\n${stackOf(error)}`);
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
    case 'rules':
      await print(process.stdout, describeRules(command.rule));
      return 0;
    case 'explain':
      await print(
        process.stdout,
        await explainDocument(command.explain, { workingDirectory: process.cwd(), readStandardInput }),
      );
      return 0;
    case 'review': {
      const judge = createMermaidJudge({ workerPath: MERMAID_WORKER });
      try {
        const host = { workingDirectory: process.cwd(), readStandardInput, judge };
        await print(process.stdout, await reviewDocument(command.review, host));
      } finally {
        await judge.dispose();
      }
      return 0;
    }
    case 'lsp':
      // Loaded only here: linting must not pay for it.
      (await import('../server/node.ts')).startServer(MERMAID_WORKER, TEMPLATES);
      return 0;
    case 'lint': {
      const judge = createMermaidJudge({ workerPath: MERMAID_WORKER });
      const { output, errors, exitCode } = await lint(command.lint, {
        workingDirectory: process.cwd(),
        readStandardInput,
        judge,
        templates: await readTemplates(),
      });
      await judge.dispose();
      for (const error of errors) await complain(error);
      await print(process.stdout, output);
      return exitCode;
    }
  }
}

/** The built-in ones, and those in the folder where a workspace has its own unless its editor says otherwise. */
async function readTemplates(): Promise<readonly TemplateOutline[]> {
  const library = new TemplateLibrary(nodeTemplateFiles(TEMPLATES), (message) => void complain(message));
  return outlinesOf(await library.templates(pathToFileURL(process.cwd()).href, '.tradeoff/templates'));
}

/** One line on standard error; where even that cannot be written, the exit code has to do. */
function complain(message: string): Promise<void> {
  return print(process.stderr, `tradeoff: ${message}\n`).catch(() => {});
}

function stackOf(error: unknown): string {
  return String((error instanceof Error && error.stack) || error);
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

/** `warning`, or `off, hint where it is on`. */
function severityOf(rule: Rule): string {
  return defaultSetting(rule) === 'ignore' ? `off, ${rule.defaultSeverity} where it is on` : rule.defaultSeverity;
}

function describeRules(id: string | undefined): string {
  const rules = RULES.filter((rule) => id === undefined || rule.id === id);
  if (rules.length === 0) throw new UsageError(`unknown rule "${id}": see "tradeoff rules".`);
  return rules.map((rule) => `${rule.id} (${severityOf(rule)})\n  ${rule.title}\n  ${rulePage(rule.id)}\n`).join('');
}
