import { readFileSync } from 'node:fs';
import { ConfigurationError, rulePage } from '../core/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { RULES } from '../rules/index.ts';
import { HELP, readArguments } from './arguments.ts';
import { lint } from './lint-command.ts';
import { UsageError } from './usage-error.ts';

process.exitCode = main(process.argv.slice(2));

function main(argv: readonly string[]): number {
  try {
    return run(argv);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigurationError)) throw error;
    process.stderr.write(`tradeoff: ${error.message}\n`);
    return 2;
  }
}

function run(argv: readonly string[]): number {
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
    case 'lsp':
      // Loaded only here: linting must not pay for it.
      void import('../server/node.ts').then(({ startServer }) => startServer());
      return 0;
    case 'lint': {
      const { output, errors, exitCode } = lint(command.lint, process.cwd(), () => readFileSync(0, 'utf8'));
      process.stdout.write(output);
      for (const error of errors) process.stderr.write(`tradeoff: ${error}\n`);
      return exitCode;
    }
  }
}

function describeRules(id: string | undefined): string {
  const rules = RULES.filter((rule) => id === undefined || rule.id === id);
  if (rules.length === 0) throw new UsageError(`unknown rule "${id}": see "tradeoff rules".`);
  return rules
    .map((rule) => `${rule.id} (${rule.defaultSeverity})\n  ${rule.title}\n  ${rulePage(rule.id)}\n`)
    .join('');
}
