import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCaseSensitive, phraseSource } from './phrase.ts';
import { PhraseAutomaton } from './phrase-automaton.ts';
import { preparePhrases } from './prepared-phrases.ts';

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
  const longest = new Map<number, Map<string, number>>();
  automaton.matchesIn(text, (phrase, start, end) => {
    const here = longest.get(start) ?? new Map();
    longest.set(start, here.set(phrase, end));
    return false;
  });
  return [...longest].flatMap(([start, ends]) =>
    PHRASES.flatMap((phrase) => (ends.has(phrase) ? [`${phrase} ${start}-${ends.get(phrase)}`] : [])),
  );
}

const AUTOMATA = {
  'states made on demand': new PhraseAutomaton(PHRASES.map((phrase) => [phrase, phrase])),
  'prepared states': new PhraseAutomaton(
    PHRASES.map((phrase) => [phrase, phrase]),
    { prepared: preparePhrases(PHRASES) },
  ),
  'prepared states of some of them': new PhraseAutomaton(
    PHRASES.map((phrase) => [phrase, phrase]),
    { prepared: preparePhrases(PHRASES.slice(0, 5)) },
  ),
};

it.each(Object.entries(AUTOMATA))('finds of every phrase what its regular expression finds, by %s', (_, automaton) => {
  const text = fc.array(WORDS, { maxLength: 12 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, (source) => {
      expect(byAutomaton(automaton, source)).toEqual(byPatterns(source));
    }),
    { numRuns: 20_000 },
  );
});

it('takes no states that were prepared of other phrases', () => {
  const automaton = new PhraseAutomaton(
    PHRASES.map((phrase) => [phrase, phrase]),
    { prepared: preparePhrases(PHRASES.slice(1)) },
  );
  expect(byAutomaton(automaton, 'a cache, evicted')).toEqual(byPatterns('a cache, evicted'));
});
