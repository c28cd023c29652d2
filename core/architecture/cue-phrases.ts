import { PhraseFinder } from '../vocabulary/phrase-finder.ts';
import {
  CUE_PHRASES_AFTER,
  CUE_PHRASES_BEFORE,
  DECIDING_PHRASES,
  NOT_OURS_PHRASES,
  UNDECIDED_PHRASES,
} from '../vocabulary/prepared/cues.ts';
import { COMMITMENTS, LOOKED_UP, NOT_OURS, UNDECIDED } from '../vocabulary/sentence-cues.ts';
import { STANCE_CUES, type StanceCue } from '../vocabulary/stance-cues.ts';

/** What a phrase beside a mention has to say of it: it is a cue, or speaks for or against one, or commits by itself. */
export interface CuePhrase {
  readonly cue: StanceCue | undefined;
  readonly as: 'cue' | 'unless' | 'given' | 'commitment';
}

function phrasesOf(cue: StanceCue): [string, CuePhrase][] {
  const as = (role: CuePhrase['as'], phrases: readonly string[] = []) => {
    const value: CuePhrase = { cue, as: role };
    return phrases.map((phrase): [string, CuePhrase] => [phrase, value]);
  };
  return [...as('cue', cue.phrases), ...as('unless', cue.unless), ...as('given', cue.given)];
}

const COMMITMENT: CuePhrase = { cue: undefined, as: 'commitment' };
const COMMITTING = [...COMMITMENTS, ...LOOKED_UP].map((phrase): [string, CuePhrase] => [phrase, COMMITMENT]);

/** All phrases that matter before a mention, and those that matter behind it. */
export const BEFORE = new PhraseFinder(
  [...COMMITTING, ...STANCE_CUES.filter(({ where }) => where === 'before').flatMap(phrasesOf)],
  CUE_PHRASES_BEFORE,
);
export const AFTER = new PhraseFinder(
  STANCE_CUES.filter(({ where }) => where === 'after').flatMap(phrasesOf),
  CUE_PHRASES_AFTER,
);

function plain(phrases: readonly string[]): readonly [string, undefined][] {
  return phrases.map((phrase) => [phrase, undefined]);
}

/** What says, anywhere behind a mention, that it is no part of the design. */
export const OF_OTHERS = new PhraseFinder(plain(NOT_OURS), NOT_OURS_PHRASES);
/** What says of a sentence that it leaves open what it speaks of. */
export const LEFT_OPEN = new PhraseFinder(plain(UNDECIDED), UNDECIDED_PHRASES);
/** What says of a sentence that something is decided. */
export const DECIDING = new PhraseFinder(
  plain([...COMMITMENTS, 'we use', 'decision:', 'decision is']),
  DECIDING_PHRASES,
);
