import { phraseSource } from '../vocabulary/phrase.ts';
import {
  ASIDE_CUES,
  COMMITMENTS,
  LOOKED_UP,
  NOT_OURS,
  STANCE_CUES,
  type StanceCue,
  UNDECIDED,
} from '../vocabulary/stance-cues.ts';
import { clauseAround, type Span } from './sentences.ts';

/** How far a document stands behind what it names. Only `committed` mentions trigger rules. */
export type Stance =
  | 'committed'
  | 'rejected'
  | 'negated'
  | 'hypothetical'
  | 'background'
  | 'example'
  | 'quoted'
  | 'code';

export interface JudgedStance {
  readonly stance: Stance;
  /** What decided it: words of the text, or what the mention stands in. */
  readonly cue?: string | undefined;
}

const COMMITMENT = anyOf([...COMMITMENTS, ...LOOKED_UP]);
const OF_OTHERS = anyOnce(NOT_OURS);
const CUES = STANCE_CUES.map((cue) => ({
  ...cue,
  pattern: anyOf(cue.phrases),
  takesBack: cue.unless && anyOf(cue.unless),
  required: cue.given && anyOf(cue.given),
}));
type CompiledCue = (typeof CUES)[number];
/** Most clauses hold no cue at all: one look tells. */
const ANY_BEFORE = anyOnce(STANCE_CUES.filter(({ where }) => where === 'before').flatMap(({ phrases }) => phrases));
const ANY_AFTER = anyOnce(STANCE_CUES.filter(({ where }) => where === 'after').flatMap(({ phrases }) => phrases));
const ASIDES = ASIDE_CUES.map(({ stance, phrases }) => ({
  stance,
  pattern: new RegExp(`^(?:${phrases.map(phraseSource).join('|')})`, 'i'),
}));

const LEFT_OPEN = anyOnce(UNDECIDED);

/** Whether a sentence only says that something has yet to be decided, or written down. */
export function isUndecided(sentence: string): boolean {
  return LEFT_OPEN.test(sentence);
}

/** Judges the mention at `start`..`end` by the words around it in its clause of `sentence`. */
export function stanceInSentence(text: string, sentence: Span, start: number, end: number): JudgedStance {
  const clause = clauseAround(text, sentence, start, end);
  const whole = withoutAsides(text.slice(clause.start, start));
  const before = afterLast(COMMITMENT, whole);
  const after = withoutAsides(text.slice(end, clause.end));
  const mayHold = { before: ANY_BEFORE.test(before), after: ANY_AFTER.test(after) };
  for (const cue of CUES) {
    if (!mayHold[cue.where]) continue;
    const found = cue.where === 'before' ? cueBefore(cue, before, whole) : cueAfter(cue, after);
    if (found) return { stance: cue.stance, cue: found };
  }
  const ofOthers = OF_OTHERS.exec(text.slice(end, sentence.end));
  if (ofOthers) return { stance: 'background', cue: ofOthers[0] };
  const aside = asideBehind(text.slice(end, sentence.end));
  if (aside) return aside;
  const question =
    asks(text.slice(sentence.start, sentence.end).trim()) ||
    (/^\w*\?/.test(text.slice(end, sentence.end)) && !WHY.test(text.slice(sentence.start, start)));
  return question ? { stance: 'hypothetical', cue: 'a question' } : { stance: 'committed' };
}

/** Who asks why something is so says that it is. */
function asks(sentence: string): boolean {
  return sentence.endsWith('?') && !WHY.test(sentence);
}

const WHY = /^\W*why (?!not\b)/i;

function cueBefore(
  { pattern, reach, takesBack, required }: CompiledCue,
  before: string,
  whole: string,
): string | undefined {
  const skipped = whole.length - before.length;
  for (const match of before.matchAll(pattern)) {
    const between = before.slice(match.index + match[0].length);
    if (wordCount(between) >= reach || (takesBack && between.search(takesBack) >= 0)) continue;
    if (required && whole.slice(0, skipped + match.index).search(required) < 0) continue;
    return match[0];
  }
  return undefined;
}

function cueAfter({ stance, pattern, reach, takesBack }: CompiledCue, after: string): string | undefined {
  for (const match of after.matchAll(pattern)) {
    const between = after.slice(0, match.index);
    // “Replicas, sharding if needed”: only the last of a list may be needed one day.
    if (stance === 'hypothetical' && /,\s*\w/.test(between)) continue;
    if (takesBack && after.slice(match.index + match[0].length).search(takesBack) >= 0) continue;
    if (wordCount(between) < reach) return match[0];
  }
  return undefined;
}

function asideBehind(after: string): JudgedStance | undefined {
  const aside = /^\s?\(([^()]*)\)/.exec(after)?.[1]?.trim();
  if (!aside) return undefined;
  const found = ASIDES.find(({ pattern }) => pattern.test(aside));
  return found && { stance: found.stance, cue: aside };
}

/** What stands in closed parentheses is another matter: it is blanked, so that lengths stay as they are. */
function withoutAsides(text: string): string {
  return text.replace(/\([^()]*\)/g, (aside) => ' '.repeat(aside.length));
}

function afterLast(pattern: RegExp, text: string): string {
  let from = 0;
  for (const match of text.matchAll(pattern)) from = match.index + match[0].length;
  return text.slice(from);
}

function anyOf(phrases: StanceCue['phrases']): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])(?:${phrases.map(phraseSource).join('|')})`, 'gi');
}

/** Without the state that a global expression keeps. */
function anyOnce(phrases: readonly string[]): RegExp {
  return new RegExp(anyOf(phrases).source, 'i');
}

function wordCount(text: string): number {
  return text.match(/\w[\w'’-]*/g)?.length ?? 0;
}
