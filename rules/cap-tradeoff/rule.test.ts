import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('cap-tradeoff', () => {
  it.each<[string, string, string[]]>([
    ['a store in prose', 'Trips are kept in Cassandra.', ['Cassandra']],
    ['a store in a table', '| Part | Store |\n|---|---|\n| trips | DynamoDB |', ['DynamoDB']],
    ['a store in a diagram', '```mermaid\nflowchart LR\n  api --> trips[(ScyllaDB)]\n```', ['ScyllaDB']],
    ['two stores', 'Trips go to Cassandra and riders to MongoDB.', ['Cassandra', 'MongoDB']],
    ['the heading before the prose', 'Cassandra it is.\n\n## Cassandra\n\nTwelve nodes.', ['Cassandra']],
    ['replicas', 'The ledger has two read replicas.', ['read replicas']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cap-tradeoff', text)).toEqual(expected);
  });

  it.each([
    ['a consistency model', 'Trips are kept in Cassandra, which is eventually consistent.'],
    ['a choice in a diagram', '```mermaid\nflowchart LR\n  a[(Cassandra)] -->|LOCAL_QUORUM| b[API]\n```'],
    ['CAP', 'Cassandra: by the CAP theorem we give up consistency.'],
    ['one node of SQL', 'Trips are kept in PostgreSQL.'],
    ['a rejected store', 'We use PostgreSQL instead of Cassandra.'],
    ['an alternative', '## Alternatives considered\n\nCassandra scales further.'],
    ['code', 'Run `cassandra -f`.\n\n```\ndynamodb.put(x)\n```'],
    ['a driver', 'It uses go-etcd-cron for scheduling.'],
    ['a comment', '<!-- Cassandra goes here -->'],
    ['a quote', '> Cassandra is great'],
    ['a struck line', 'We use ~~Cassandra~~ PostgreSQL.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cap-tradeoff', text)).toEqual([]);
  });
});
