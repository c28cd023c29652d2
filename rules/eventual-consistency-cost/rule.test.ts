import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('eventual-consistency-cost', () => {
  it.each<[string, string, string[]]>([
    ['Cassandra', 'Trips are in Cassandra, which is eventually consistent.', ['Cassandra']],
    ['DynamoDB', 'Carts are in DynamoDB. Reads are eventually consistent.', ['DynamoDB']],
    ['AP', 'Trips: ScyllaDB, an AP store.', ['ScyllaDB']],
    ['a choice', 'Cassandra: availability over consistency.', ['Cassandra']],
    ['a row', '| Store | Consistency |\n|---|---|\n| Cassandra | eventual consistency |', ['Cassandra']],
    ['repair by reading', 'Cassandra is eventually consistent; read repair helps.', ['Cassandra']],
    ['the cost of another store', 'Cassandra, eventually consistent. PostgreSQL is costly.', ['Cassandra']],
    ['a diagram', '```mermaid\nflowchart LR\n  api --> t[(Cassandra<br/>eventually consistent)]\n```', ['Cassandra']],
    ['a list', '- Trips: Riak, any node accepts writes\n- Fares: PostgreSQL', ['Riak']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('eventual-consistency-cost', text)).toEqual(expected);
  });

  it.each([
    ['repairs', 'Cassandra is eventually consistent; repairs run weekly.'],
    ['compaction', 'Cassandra is eventually consistent. Compaction takes a third of the disk.'],
    ['capacity units', 'DynamoDB is eventually consistent and costs 500 read capacity units.'],
    ['a cost', 'Cassandra: eventual consistency, at a higher operational cost.'],
    ['nodes', 'Cassandra, six nodes, eventually consistent.'],
    ['a replication factor', 'Cassandra: RF=3, eventually consistent.'],
    ['who is on call', 'Cassandra is eventually consistent; the data team is on-call for it.'],
    // Nothing is said yet, or of something else.
    ['no word on consistency', 'Trips are in Cassandra.'],
    ['strong consistency', 'Trips are in Cassandra with strong consistency.'],
    ['another store', 'Orders are in PostgreSQL; views are eventually consistent.'],
    ['a hosted version', 'Trips are in Amazon Keyspaces, eventually consistent.'],
    ['an alternative', '## Alternatives considered\n\nCassandra is eventually consistent.'],
    ['Astra', 'Trips are in Astra, eventually consistent.'],
    [
      'eventual consistency of something else',
      'Trips are in Cassandra.\n\nSearch runs on Elasticsearch and is eventually consistent.',
    ],
    ['a list of options', '## Options\n\n1. DynamoDB, eventually consistent\n2. PostgreSQL'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('eventual-consistency-cost', text)).toEqual([]);
  });
});
