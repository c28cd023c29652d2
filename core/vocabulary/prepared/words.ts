import type { PreparedPhrases } from '../prepared-phrases.ts';

/** The phrases of the rules that ship, where the build has prepared them: it puts them in place of this file. */
export const RULE_PHRASES: PreparedPhrases | undefined = undefined;
