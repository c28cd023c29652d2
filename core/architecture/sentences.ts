/** Cutting readable text into sentences and clauses: offsets in the text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A full stop ends a sentence unless it belongs to an abbreviation; a line of its own ends one, too. */
const SENTENCE_END = /[.!?…](?:["'”’)\]]*)(?=\s)|\n(?=\s*(?:\n|[-*•+]\s|\d+[.)]\s|[✅❌⚠🔹→]))/gu;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|vs|etc|cf|approx|resp|incl|no|fig|sec|min|max)|\b[A-Z])\.$/i;

export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, end - 10), match.index + 1))) continue;
    if (text.slice(start, end).trim() === '') continue;
    spans.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '' || spans.length === 0) spans.push({ start, end: text.length });
  return spans;
}

/** Every line a sentence: code, and diagrams drawn in characters. */
export function linesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}

/** Where clauses end: a cue does not reach beyond. */
const CLAUSE_END =
  /[;:](?=\s|$)|\s[–—-]{1,2}\s|,\s+(?:but|so|and then|which|while|whereas|because|since|yet|where)\b|\bso that\b|\b(?:but|however|although|though|whereas|therefore)\b/gi;

/** Longer sentences are lists or data: beyond this, words have nothing to do with each other. */
const FURTHEST = 400;

/** The part of `sentence` that is near enough to `start`..`end` to say something of it. */
export function window(sentence: Span, start: number, end: number): Span {
  return { start: Math.max(sentence.start, start - FURTHEST), end: Math.min(sentence.end, end + FURTHEST) };
}

/** The clause of `sentence` that holds `start`..`end`. */
export function clauseAround(text: string, sentence: Span, start: number, end: number): Span {
  let from = sentence.start;
  for (const match of text.slice(sentence.start, start).matchAll(CLAUSE_END)) {
    from = sentence.start + match.index + match[0].length;
  }
  const after = text.slice(end, sentence.end).search(CLAUSE_END);
  return { start: from, end: after < 0 ? sentence.end : end + after };
}
