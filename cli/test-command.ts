import { type CustomRule, explanationText, type Linter, Linters, presetSettings } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { configurationsOnDisk } from '../server/configurations-on-disk.ts';
import { toSlashes } from '../server/node-files.ts';
import { joined } from '../server/paths.ts';
import { counted } from './reporters/reporter.ts';
import { UsageError } from './usage-error.ts';

export interface TestOutput {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

/**
 * Runs the examples of the custom rules of the configuration that is named, or else applies to the working directory.
 *
 * @throws ConfigurationError when it cannot be used, UsageError when there is none to test
 */
export function testCustomRules(configurationFile: string | undefined, workingDirectory: string): TestOutput {
  const files = configurationsOnDisk(workingDirectory, configurationFile);
  const { dialect } = files.for(joined(toSlashes(workingDirectory), 'design.md'));
  if (dialect.custom.length === 0)
    throw new UsageError('there are no custom rules to test: see "custom" in the guide.');
  const linter = new Linters(RULES).for(dialect);
  const results = dialect.custom.map((rule) => ({ rule, failures: failuresOf(rule, linter) }));
  const lines = results.flatMap(({ rule, failures }) => {
    const count = rule.examples.flag.length + rule.examples.ok.length;
    if (count === 0) return [`- ${rule.id}: has no examples`];
    return failures.length === 0 ? [`✓ ${rule.id}: ${counted(count, 'example')}`] : failures;
  });
  const failed = results.flatMap(({ failures }) => failures).length;
  const summary = failed === 0 ? 'All as expected.' : `${counted(failed, 'example')} not as expected.`;
  return { output: `${[...lines, '', summary].join('\n')}\n`, exitCode: failed === 0 ? 0 : 1 };
}

function failuresOf({ id, examples }: CustomRule, linter: Linter): readonly string[] {
  const settings = { rules: { ...presetSettings('minimal', RULES), [id]: 'error' }, declared: 'design' } as const;
  const failures = (kind: 'flag' | 'ok') =>
    examples[kind].flatMap((text, index) => {
      const document = linter.open('example.md', text);
      const { findings } = linter.lint(document, settings);
      const isFlagged = findings.some(({ rule }) => rule === id);
      if (isFlagged === (kind === 'flag')) return [];
      const title = `✗ ${id}: examples.${kind}[${index}] is ${isFlagged ? '' : 'not '}flagged`;
      const explanation = linter.explain(document, settings);
      const own = { ...explanation, components: [], rules: explanation.rules.filter(({ rule }) => rule === id) };
      const silence = own.rules[0]?.silentBecause;
      const why = silence ? `Says nothing: ${silence}.` : (explanationText('it', own).split(`### ${id}`)[1] ?? '');
      return [`${title}\n${indented(`${text.trim()}\n\n${why.trim()}`)}`];
    });
  return [...failures('flag'), ...failures('ok')];
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
