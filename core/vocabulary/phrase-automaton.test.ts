import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCaseSensitive, phraseSource } from './phrase.ts';
import { nextWord, PhraseAutomaton } from './phrase-automaton.ts';

const PHRASES = [
  'cache(s)',
  'cach(e|es|ing) layer',
  'read-replica',
  'read replica(s)',
  '(in-memory|local|) cache',
  '(give(s) up|favo(u)r*) (the |)consistency',
  '(a|an|the) * cache',
  'evict*',
  '=CAP',
  '# (second|minute)(s)',
  '99.#%',
  'e.g.',
  'Socket.IO',
];
const WORDS = fc.constantFrom(
  ...['cache', 'Caches', 'caching', 'layer', 'read', 'replicas', 'in', 'memory', 'the', 'a', 'gives up', 'favours'],
  ...['consistency', 'evict', 'ion', 'CAP', 'cap', '12', '1.5', 'second', '99.', '%', 'e.g.', 'Socket.io', '_', '’'],
  ...[' ', ' ', ' ', '-', '\n', '\u00a0', '.', ','],
);

/** Where the regular expressions that define phrases match, one phrase after another. */
function byPatterns(text: string): string[] {
  const starts = [...text.matchAll(/(?<![A-Za-z0-9_])[A-Za-z0-9]/g)].map(({ index }) => index);
  return starts.flatMap((start) =>
    PHRASES.flatMap((phrase) => {
      const pattern = new RegExp(phraseSource(phrase), isCaseSensitive(phrase) ? 'y' : 'iy');
      pattern.lastIndex = start;
      return pattern.test(text) ? [`${phrase} ${start}-${pattern.lastIndex}`] : [];
    }),
  );
}

function byAutomaton(automaton: PhraseAutomaton<string>, text: string): string[] {
  const found: string[] = [];
  for (let start = nextWord(text, 0); start >= 0; start = nextWord(text, start + 1)) {
    const longest = new Map<string, number>();
    automaton.matchesAt(text, start, (phrase, end) => {
      longest.set(phrase, end);
      return false;
    });
    for (const phrase of PHRASES) if (longest.has(phrase)) found.push(`${phrase} ${start}-${longest.get(phrase)}`);
  }
  return found;
}

it('finds of every phrase what its regular expression finds', () => {
  const automaton = new PhraseAutomaton(PHRASES.map((phrase) => [phrase, phrase]));
  const text = fc.array(WORDS, { maxLength: 12 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, (source) => {
      expect(byAutomaton(automaton, source)).toEqual(byPatterns(source));
    }),
    { numRuns: 20_000 },
  );
});
