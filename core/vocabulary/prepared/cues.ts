import type { PreparedPhrases } from '../prepared-phrases.ts';

/** The phrases that tell stance, where the build has prepared them: it puts them in place of this file. */
export const CUE_PHRASES_BEFORE: PreparedPhrases | undefined = undefined;
export const CUE_PHRASES_AFTER: PreparedPhrases | undefined = undefined;
export const NOT_OURS_PHRASES: PreparedPhrases | undefined = undefined;
export const UNDECIDED_PHRASES: PreparedPhrases | undefined = undefined;
export const DECIDING_PHRASES: PreparedPhrases | undefined = undefined;
