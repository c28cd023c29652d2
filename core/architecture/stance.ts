import { phraseSource } from '../vocabulary/phrase.ts';
import type { FoundPhrase } from '../vocabulary/phrase-finder.ts';
import { ASIDE_CUES } from '../vocabulary/sentence-cues.ts';
import { STANCE_CUES, type StanceCue } from '../vocabulary/stance-cues.ts';
import { AFTER, BEFORE, type CuePhrase, LEFT_OPEN, OF_OTHERS } from './cue-phrases.ts';
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

const ASIDES = ASIDE_CUES.map(({ stance, phrases }) => ({
  stance,
  pattern: new RegExp(`^(?:${phrases.map(phraseSource).join('|')})`, 'i'),
}));

/** Whether a sentence only says that something has yet to be decided, or written down. */
export function isUndecided(sentence: string): boolean {
  return LEFT_OPEN.occursIn(sentence) || ASKS_HOW.test(sentence);
}

/** “When to update the cache”: what follows may say. */
const ASKS_HOW = /^\W*(?:how|when|where|whether|what|which|why)\s+to\s[^.:;–—]*$/i;

/** Judges the mention at `start`..`end` by the words around it in its clause of `sentence`. */
export function stanceInSentence(text: string, sentence: Span, start: number, end: number): JudgedStance {
  const clause = clauseAround(text, sentence, start, end);
  const found = cueAround(withoutAsides(text.slice(clause.start, start)), withoutAsides(text.slice(end, clause.end)));
  if (found) return found;
  const rest = text.slice(end, sentence.end);
  const [ofOthers] = OF_OTHERS.matches(OF_OTHERS.allIn(rest), rest);
  if (ofOthers) return { stance: 'background', cue: rest.slice(ofOthers.start, ofOthers.end) };
  const aside = asideBehind(rest);
  if (aside) return aside;
  const question =
    asks(text.slice(sentence.start, sentence.end).trim()) ||
    (/^\w*\?/.test(rest) && !WHY.test(text.slice(sentence.start, start)));
  return question ? { stance: 'hypothetical', cue: 'a question' } : { stance: 'committed' };
}

/** Who asks why something is so says that it is. */
function asks(sentence: string): boolean {
  return sentence.endsWith('?') && !WHY.test(sentence);
}

const WHY = /^\W*why (?!not\b)/i;

/** The first cue of the list in the words before and after a mention, as far as they are about it. */
function cueAround(before: string, after: string): JudgedStance | undefined {
  const foundBefore = BEFORE.allIn(before);
  const foundAfter = AFTER.allIn(after);
  if (foundBefore.length === 0 && foundAfter.length === 0) return undefined;
  const from = BEFORE.matches(foundBefore.filter(isCommitment), before).at(-1)?.end ?? 0;
  for (const cue of STANCE_CUES) {
    const found = cue.where === 'before' ? cueBefore(cue, foundBefore, before, from) : cueAfter(cue, foundAfter, after);
    if (found !== undefined) return { stance: cue.stance, cue: found };
  }
  return undefined;
}

type Found = FoundPhrase<CuePhrase>;

function isCommitment({ value }: Found): boolean {
  return value.as === 'commitment';
}

/** Those of `all` by which `cue` is told, or that take it back, or that it asks for. */
function of(cue: StanceCue, as: CuePhrase['as'], all: readonly Found[]): readonly Found[] {
  return all.filter(({ value }) => value.cue === cue && value.as === as);
}

/** What stands before `from` is about what is already decided. */
function cueBefore(cue: StanceCue, all: readonly Found[], text: string, from: number): string | undefined {
  const told = of(cue, 'cue', all).filter(({ start }) => start >= from);
  for (const { start, end } of BEFORE.matches(told, text)) {
    if (wordCount(text.slice(end)) >= cue.reach) continue;
    if (of(cue, 'unless', all).some((word) => word.start >= end)) continue;
    if (cue.given && !of(cue, 'given', all).some((word) => word.end <= start)) continue;
    return text.slice(start, end);
  }
  return undefined;
}

function cueAfter(cue: StanceCue, all: readonly Found[], text: string): string | undefined {
  for (const { start, end } of AFTER.matches(of(cue, 'cue', all), text)) {
    const between = text.slice(0, start);
    // “Replicas, sharding if needed”: only the last of a list may be needed one day.
    if (cue.stance === 'hypothetical' && /,\s*\w/.test(between)) continue;
    if (of(cue, 'unless', all).some((word) => word.start >= end)) continue;
    if (wordCount(between) < cue.reach) return text.slice(start, end);
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

function wordCount(text: string): number {
  return text.match(/\w[\w'’-]*/g)?.length ?? 0;
}
