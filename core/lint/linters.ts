import { inHouseTerms } from '../vocabulary/in-house.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { customRule } from './custom-rule.ts';
import { type Dialect, NO_DIALECT } from './dialect.ts';
import { Linter } from './linter.ts';
import type { Rule } from './rule.ts';

/** The rules, compiled once for each dialect. */
export class Linters {
  readonly #rules: readonly Rule[];
  readonly #terms: readonly Term[];
  readonly #known = new Map<string, Linter>();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#terms = rules.flatMap(({ words }) => words);
  }

  /** The rules of all linters that were asked for, those that ship first. */
  get rules(): readonly Rule[] {
    const all = [...this.#rules, ...[...this.#known.values()].flatMap(({ rules }) => rules)];
    return [...new Map(all.map((rule) => [rule.id, rule])).values()];
  }

  /** The same linter for equal dialects. */
  for(dialect: Dialect = NO_DIALECT): Linter {
    const key = JSON.stringify(dialect);
    const known = this.#known.get(key);
    if (known) return known;
    const custom = dialect.custom.map((rule) => customRule(rule, this.#terms));
    const linter = new Linter([...this.#rules, ...custom], inHouseTerms(dialect.vocabulary, this.#terms));
    this.#known.set(key, linter);
    return linter;
  }
}
