import { describe, expect, it } from 'vitest';
import { Linter, type Term } from '../core/index.ts';
import { Vocabulary } from '../core/vocabulary/vocabulary.ts';
import { RULES } from './index.ts';

const TERMS: readonly Term[] = [
  ...new Map(RULES.flatMap(({ words }) => words).map((term) => [term.id, term])).values(),
];

/** Whether the text, as one sentence, holds the term. */
function holds(term: Term, text: string): boolean {
  const vocabulary = new Vocabulary([term]);
  return vocabulary.hitsIn(text).some(({ labelOnly }) => !labelOnly && vocabulary.fits(term, text, text));
}

describe.each(TERMS.map((term) => [term.id, term] as const))('the word %s', (_, term) => {
  it('has an example that holds it', () => {
    expect(term.example).toBeDefined();
    expect(holds(term, term.example!)).toBe(true);
  });

  it('is not found where something else is meant', () => {
    for (const text of term.counterexamples ?? []) expect([text, holds(term, text)]).toEqual([text, false]);
  });

  it('is written in the language of phrases', () => {
    const { phrases: own, labels, traps, needs, alsoNeeds, without, unless } = term;
    const phrases = [own, labels, traps, needs, alsoNeeds, without, unless].flatMap((some) => some ?? []);
    for (const phrase of phrases) expect(phrase).toMatch(/^=?[\p{L}\p{N} ()|*#/.,:@'’_+<>≤≥~%→=-]+$/u);
  });
});

it('finds every example in a whole document, too', () => {
  const linter = new Linter(RULES);
  const found = new Set(
    TERMS.flatMap(({ example }) =>
      linter
        .open('a.md', example!)
        .architecture('design')
        .mentions.map(({ term }) => term.id),
    ),
  );
  expect(TERMS.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});
