import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';
import { stanceInSentence } from './stance.ts';

/** The mention is what stands in square brackets. */
const stanceOf = (marked: string) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const sentence = sentencesOf(text).find((span) => span.end > start)!;
  return stanceInSentence(text, sentence, start, end).stance;
};

describe('stanceInSentence', () => {
  it.each([
    ['Sessions live in [Cassandra].', 'committed'],
    ['We do not use [Cassandra].', 'negated'],
    ['There is no [Redis cache] here.', 'negated'],
    ['We use Postgres instead of [MongoDB].', 'rejected'],
    ['Postgres rather than [Cassandra] keeps orders.', 'rejected'],
    ['We could add a [Redis cache].', 'hypothetical'],
    ['[WebSockets] might be added.', 'hypothetical'],
    ['It was not fast enough. [Redis] keeps sessions.', 'committed'],
    ['It is not cheap, but [Cassandra] scales.', 'committed'],
    ['The order service writes to [DynamoDB] and never blocks.', 'committed'],
    ['[MongoDB] was rejected.', 'rejected'],
    ['Stores such as [Cassandra] scale.', 'example'],
  ])('%s is %s', (marked, stance) => {
    expect(stanceOf(marked)).toBe(stance);
  });
});
