import type { Rule } from './rule.ts';

/** Where the page of a rule is read. */
export function rulePage(id: string): string {
  return `https://github.com/tradeoff-lint/tradeoff/blob/main/docs/rules/${id}.md`;
}

/** Where a rule says it is read about; undefined for one that has no page. */
export function pageOf(rule: Pick<Rule, 'id' | 'page'>): string | undefined {
  return 'page' in rule ? rule.page : rulePage(rule.id);
}
