import { type Dialect, Linters, type Rule, unknownRule } from '../core/index.ts';
import { RULES } from '../rules/index.ts';

/** The rules that ship, and after them those that `dialects` add. */
export function rulesWith(dialects: readonly Dialect[]): readonly Rule[] {
  const linters = new Linters(RULES);
  for (const dialect of dialects) linters.for(dialect);
  return linters.rules;
}

/** A line for each rule that `--rule` sets and that is not among `rules`: custom ones are known only once they are read. */
export function unknownRules(set: Readonly<Record<string, unknown>>, rules: readonly Rule[]): readonly string[] {
  const known = rules.map(({ id }) => id);
  return Object.keys(set)
    .filter((id) => !known.includes(id))
    .map((id) => `--rule: ${unknownRule(id, known)}`);
}
