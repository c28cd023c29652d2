import { ConfigurationError, type CustomRule, customRule, defaultSetting, type Rule, rulePage } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { configurationsOnDisk } from '../server/configurations-on-disk.ts';
import { toSlashes } from '../server/node-files.ts';
import { joined } from '../server/paths.ts';
import { UsageError } from './usage-error.ts';

export interface RulesOutput {
  readonly output: string;
  /** What is wrong with the configuration, whose own rules are left out then. */
  readonly errors: readonly string[];
}

/**
 * What `tradeoff rules [ID]` prints: the rules that ship, and those of the configuration that is named, or else applies
 * to the working directory. A configuration that cannot be used hides no rule that ships: this is where its author looks.
 *
 * @throws UsageError where no rule has this id
 */
export function describeRules(
  id: string | undefined,
  configurationFile: string | undefined,
  workingDirectory: string,
): RulesOutput {
  const { custom, errors } = customRules(configurationFile, workingDirectory);
  const all = [
    ...RULES.map((rule) => ({ id: rule.id, text: description(rule, rulePage(rule.id)) })),
    ...custom.map((rule) => ({ id: rule.id, text: description(customRule(rule, []), rule.page || 'your own') })),
  ];
  const asked = all.filter((rule) => id === undefined || rule.id === id);
  if (asked.length === 0) throw new UsageError(`unknown rule "${id}": see "tradeoff rules".`);
  return { output: asked.map(({ text }) => text).join(''), errors };
}

function customRules(configurationFile: string | undefined, workingDirectory: string) {
  try {
    const files = configurationsOnDisk(workingDirectory, configurationFile);
    const { dialect } = files.for(joined(toSlashes(workingDirectory), 'design.md'));
    return { custom: dialect.custom, errors: [] };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { custom: [] as readonly CustomRule[], errors: error.lines };
  }
}

function description(rule: Rule, page: string): string {
  return `${rule.id} (${severityOf(rule)})\n  ${rule.title}\n  ${page}\n`;
}

/** `warning`, or `off, hint where it is on`. */
function severityOf(rule: Rule): string {
  return defaultSetting(rule) === 'ignore' ? `off, ${rule.defaultSeverity} where it is on` : rule.defaultSeverity;
}
