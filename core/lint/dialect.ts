import type { InHouseVocabulary } from '../vocabulary/in-house.ts';
import type { CustomRule } from './custom-rule.ts';

/** What a configuration adds to the rules and words that ship. */
export interface Dialect {
  readonly vocabulary: InHouseVocabulary;
  readonly custom: readonly CustomRule[];
}

export const NO_DIALECT: Dialect = { vocabulary: {}, custom: [] };
