import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { readArguments } from '../../cli/arguments.ts';
import { lint } from '../../cli/lint-command.ts';
import { Linter } from '../../core/index.ts';
import { RULES } from '../../rules/index.ts';
import { HOSTILE_INPUTS } from '../../test/hostile/inputs.ts';

// As the command has it (cli/launch.ts).
if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=600000');

/** What the command does with its arguments, but with nobody to ask about diagrams; or hostile text: `hostile:NAME:SIZE`. */
const [, name, size] = /^hostile:(.*):(\d+)$/.exec(process.argv[2] ?? '') ?? [];
if (name !== undefined) {
  const linter = new Linter(RULES);
  const document = linter.open('docs/design.md', HOSTILE_INPUTS[name](Number(size)));
  linter.lint(document, { rules: {}, declared: 'design' });
} else if (process.argv.length > 2) {
  const linted = lint(readArguments(process.argv.slice(2)).lint, {
    workingDirectory: process.cwd(),
    readStandardInput: async () => readFileSync(0),
    judge: { judge: async () => ({ outcome: 'valid', diagramType: 'none' }), dispose: async () => {} },
    acceptance: async () => ({ who: '', when: '' }),
    basis: async () => '',
  });
  void linted.then(({ output }) => process.stdout.write(output));
}
