import { phraseSource } from '../vocabulary/phrase.ts';
import { STANCE_CUES } from '../vocabulary/stance-cues.ts';

/** How far a document stands behind what it names. Only `committed` mentions trigger rules. */
export type Stance = 'committed' | 'rejected' | 'negated' | 'hypothetical' | 'background' | 'quoted' | 'code';

export interface JudgedStance {
  readonly stance: Stance;
  /** The words that decided it, where words did. */
  readonly cue?: string;
}

const CUES = STANCE_CUES.map((cue) => ({
  ...cue,
  pattern: new RegExp(`(?<![A-Za-z0-9])(?:${cue.phrases.map(phraseSource).join('|')})`, 'gi'),
}));

/** Where clauses end: a cue does not reach beyond. */
const CLAUSE_END = /[.!?;:](?=\s|$)|\n{2,}|,\s+(?:but|so|and then|which)\b|\bbut\b/g;

/** Judges the mention at `start`..`end` of `text` by the words around it in its clause. */
export function stanceInSentence(text: string, start: number, end: number): JudgedStance {
  const from = clauseStart(text, start);
  const to = clauseEnd(text, end);
  for (const cue of CUES) {
    const [low, high] = cue.where === 'before' ? [from, start] : [end, to];
    const part = text.slice(low, high);
    for (const match of part.matchAll(cue.pattern)) {
      const between = cue.where === 'before' ? part.slice(match.index + match[0].length) : part.slice(0, match.index);
      if (wordCount(between) < cue.reach) return { stance: cue.stance, cue: match[0] };
    }
  }
  return { stance: 'committed' };
}

function clauseStart(text: string, start: number): number {
  let from = 0;
  for (const match of text.slice(0, start).matchAll(CLAUSE_END)) {
    if (!/\b(?:e\.g|i\.e|vs)$/.test(text.slice(0, match.index))) from = match.index + match[0].length;
  }
  return from;
}

function clauseEnd(text: string, end: number): number {
  const match = text.slice(end).search(CLAUSE_END);
  return match < 0 ? text.length : end + match;
}

function wordCount(text: string): number {
  return text.match(/[\w'’-]+/g)?.length ?? 0;
}
