import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, rulePage } from '../core/index.ts';
import { createMermaidJudge } from '../mermaid/node.ts';
import packageJson from '../package.json' with { type: 'json' };
import { RULES } from '../rules/index.ts';
import { HELP, readArguments } from './arguments.ts';
import { explainDocument } from './explain-command.ts';
import { lint } from './lint-command.ts';
import { reviewDocument } from './review-command.ts';
import { UsageError } from './usage-error.ts';

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
    if (!(error instanceof UsageError || error instanceof ConfigurationError)) throw error;
    process.stderr.write(`tradeoff: ${error.message}\n`);
    return 2;
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const command = readArguments(argv);
  switch (command.name) {
    case 'help':
      process.stdout.write(HELP);
      return 0;
    case 'version':
      process.stdout.write(`${packageJson.version}\n`);
      return 0;
    case 'rules':
      process.stdout.write(describeRules(command.rule));
      return 0;
    case 'explain':
      process.stdout.write(explainDocument(command.explain, { workingDirectory: process.cwd(), readStandardInput }));
      return 0;
    case 'review': {
      const judge = createMermaidJudge({ workerPath: MERMAID_WORKER });
      try {
        const host = { workingDirectory: process.cwd(), readStandardInput, judge };
        process.stdout.write(await reviewDocument(command.review, host));
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
      });
      await judge.dispose();
      process.stdout.write(output);
      for (const error of errors) process.stderr.write(`tradeoff: ${error}\n`);
      return exitCode;
    }
  }
}

function readStandardInput(): string {
  return readFileSync(0, 'utf8');
}

function describeRules(id: string | undefined): string {
  const rules = RULES.filter((rule) => id === undefined || rule.id === id);
  if (rules.length === 0) throw new UsageError(`unknown rule "${id}": see "tradeoff rules".`);
  return rules
    .map((rule) => `${rule.id} (${rule.defaultSeverity})\n  ${rule.title}\n  ${rulePage(rule.id)}\n`)
    .join('');
}
