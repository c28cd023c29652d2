import { EMPTY_VOCABULARY, type InHouseVocabulary, inHouseTerms } from '../vocabulary/in-house.ts';
import { Linter } from './linter.ts';
import type { Rule } from './rule.ts';

/** The rules, compiled once for each vocabulary that a configuration brings. */
export class Linters {
  readonly #rules: readonly Rule[];
  readonly #known = new Map<string, Linter>();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  /** The same linter for equal vocabularies. */
  for(vocabulary: InHouseVocabulary = EMPTY_VOCABULARY): Linter {
    const key = JSON.stringify(vocabulary);
    const known = this.#known.get(key);
    if (known) return known;
    const terms = this.#rules.flatMap(({ words }) => words);
    const linter = new Linter(this.#rules, inHouseTerms(vocabulary, terms));
    this.#known.set(key, linter);
    return linter;
  }
}
