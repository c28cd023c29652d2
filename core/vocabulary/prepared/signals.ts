import type { PreparedPhrases } from '../prepared-phrases.ts';

/** The phrases of architecture signals, where the build has prepared them: it puts them in place of this file. */
export const SIGNAL_PHRASES: PreparedPhrases | undefined = undefined;
