import { defaultSetting, type Rule, rulePage } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { UsageError } from './usage-error.ts';

/**
 * What `tradeoff rules [ID]` prints.
 *
 * @throws UsageError when there is no such rule
 */
export function describeRules(id: string | undefined): string {
  const rules = RULES.filter((rule) => id === undefined || rule.id === id);
  if (rules.length === 0) throw new UsageError(`unknown rule "${id}": see "tradeoff rules".`);
  return rules.map((rule) => `${rule.id} (${severityOf(rule)})\n  ${rule.title}\n  ${rulePage(rule.id)}\n`).join('');
}

/** `warning`, or `off, hint where it is on`. */
function severityOf(rule: Rule): string {
  return defaultSetting(rule) === 'ignore' ? `off, ${rule.defaultSeverity} where it is on` : rule.defaultSeverity;
}
