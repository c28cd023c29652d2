import { describe, expect, it } from 'vitest';
import { type Term, Vocabulary } from './vocabulary.ts';

const term = (phrase: string, traps: string[] = []): Term => ({ id: 'x', name: 'x', phrases: [phrase], traps });
const found = (phrase: string, text: string, traps?: string[]) =>
  new Vocabulary([term(phrase, traps)]).hitsIn(text).map(({ start, end }) => text.slice(start, end));

it('takes a number as a whole', () => {
  const vocabulary = new Vocabulary([{ id: 'load', name: 'load', phrases: ['# requests'] }]);
  expect(vocabulary.hitsIn('At 5,000 requests, 3.5 requests').map(({ start }) => start)).toEqual([3, 19]);
});

describe('Vocabulary', () => {
  it.each<[string, string, string[]]>([
    ['read replica(s)', 'a read-replica and two read\nreplicas, no readreplica', ['read-replica', 'read\nreplicas']],
    ['(Apache )Cassandra', 'Cassandra is Apache Cassandra', ['Cassandra', 'Apache Cassandra', 'Cassandra']],
    ['=CAP', 'CAP, cap', ['CAP']],
    ['evict*', 'evicted, eviction; reevict', ['evicted', 'eviction']],
    ['(in-memory|local) cache', 'an in-memory cache, an in memory cache', ['in-memory cache', 'in memory cache']],
    ['for # (second|minute)(s)', 'for 10 minutes', ['for 10 minutes']],
    ['e.g.', 'eggs, e.g. this', ['e.g.']],
  ])('finds %j in %j', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it('leaves out what only looks like it', () => {
    expect(found('cache', 'the CPU cache and a cache', ['CPU cache'])).toEqual(['cache']);
  });

  it('occurs wherever it has hits', () => {
    const vocabulary = new Vocabulary([term('(Apache )Cassandra'), term('=CAP')]);
    for (const text of ['cassandra', 'x Apache Cassandra', 'the CAP theorem']) {
      expect(vocabulary.occursIn(text)).toBe(true);
      expect(vocabulary.hitsIn(text)).not.toEqual([]);
    }
    expect(vocabulary.occursIn('plain prose')).toBe(false);
  });
});
