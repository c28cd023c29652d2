import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phraseSource } from './phrase.ts';
import { PhraseFinder } from './phrase-finder.ts';

const PHRASES = [
  'not',
  'no longer',
  'no',
  'drop* (support for)',
  'in (a|the) future',
  '(if|when) (the |a |) * (is|are) not (found |yet |)in',
  'phase (#|two)',
  "(is|are)n('|’)t (used|needed)",
  '=TODO',
  'vs',
  'vs.',
];
const WORDS = fc.constantFrom(
  ...['not', 'No', 'no longer', 'dropping', 'support for', 'in a', 'future', 'if', 'the', 'fare', 'is not', 'found'],
  ...['in', 'phase', '1.5', '2', 'two', 'isn’t', "aren't", 'used', 'todo', 'TODO', 'vs.', 'is', '_', '(', ','],
  ...[' ', ' ', ' ', ' ', '-', '\n'],
);
const PATTERN = new RegExp(`(?<![A-Za-z0-9])(?:${PHRASES.map(phraseSource).join('|')})`, 'gi');
const FINDER = new PhraseFinder(PHRASES.map((phrase) => [phrase, phrase]));

it('finds what a regular expression of its phrases finds', () => {
  const text = fc.array(WORDS, { maxLength: 14 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const matches = FINDER.matches(FINDER.allIn(source), source).map(({ start, end }) => `${start}-${end}`);
      expect(matches).toEqual(
        [...source.matchAll(PATTERN)].map((match) => `${match.index}-${match.index + match[0].length}`),
      );
      expect(FINDER.occursIn(source)).toBe(matches.length > 0);
    }),
    { numRuns: 20_000 },
  );
});
