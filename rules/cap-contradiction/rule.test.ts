import { describe, expect, it } from 'vitest';
import { flagged, messages } from '../lint-example.ts';

describe('cap-contradiction', () => {
  it.each<[string, string, string[]]>([
    [
      'two sentences',
      'Cassandra is eventually consistent. Trips in Cassandra are strongly consistent.',
      ['strongly consistent'],
    ],
    ['two paragraphs', 'Cassandra is an AP store.\n\nCassandra is linearizable.', ['linearizable']],
    ['the other order', 'Cassandra is linearizable.\n\nCassandra is an AP store.', ['AP store']],
    [
      'two sections',
      'Cassandra: availability over consistency.\n\n## Ledger\n\nCassandra is strongly consistent.',
      ['strongly consistent'],
    ],
    ['one heading', '## Cassandra\n\nIt is eventually consistent.\n\nIt is always up to date.', ['always up to date']],
    [
      'a row',
      '| Store | CAP | Consistency |\n|---|---|---|\n| Cassandra | AP | strong consistency |',
      ['strong consistency'],
    ],
    [
      'a partition',
      'DynamoDB stays available during partitions. DynamoDB is strongly consistent.',
      ['strongly consistent'],
    ],
    ['any node', 'In Cassandra any node accepts writes. Cassandra is linearizable.', ['linearizable']],
    ['both at once', 'Cassandra is a CA system.', ['CA system']],
    [
      'a diagram',
      '```mermaid\nflowchart LR\n  a --> b[(Cassandra<br/>AP)]\n```\n\nCassandra is strongly consistent.',
      ['strongly consistent'],
    ],
    [
      'a list',
      '- Store: Cassandra\n  - eventually consistent\n- Guarantee: Cassandra is strongly consistent',
      ['strongly consistent'],
    ],
    ['a claim of both in one sentence', 'DynamoDB is an AP store and always up to date.', ['always up to date']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cap-contradiction', text)).toEqual(expected);
  });

  it('names both lines', () => {
    expect(messages('cap-contradiction', 'Cassandra is an AP store.\n\nCassandra is linearizable.')[0]).toMatch(
      /“AP store” \(line 1\) and as “linearizable” \(line 3\)/,
    );
  });

  it.each([
    ['two stores', 'Cassandra is eventually consistent. Spanner is strongly consistent.'],
    ['two stores in a sentence', 'Cassandra is eventually consistent, Spanner strongly consistent.'],
    ['regions', 'Cassandra is strongly consistent within a region. Across regions Cassandra is eventually consistent.'],
    [
      'operations',
      'Cassandra is eventually consistent for feeds. Cassandra reads for balances are strongly consistent.',
    ],
    ['tables', 'Cassandra is eventually consistent. The ledger table in Cassandra is strongly consistent.'],
    ['levels', 'Cassandra is eventually consistent. With LOCAL_QUORUM Cassandra is strongly consistent.'],
    ['what is tunable', 'Cassandra is tunable: eventually consistent or strongly consistent.'],
    ['the primary', 'MongoDB is eventually consistent. MongoDB reads from the primary are strongly consistent.'],
    [
      'a row a store',
      '| Store | Model |\n|---|---|\n| Cassandra | eventual consistency |\n| Spanner | strong consistency |',
    ],
    [
      'a comparison',
      '| Criterion | Cassandra | Spanner |\n|---|---|---|\n| model | eventual consistency | strong consistency |',
    ],
    [
      'a rejected alternative',
      'Cassandra is eventually consistent.\n\n## Alternatives considered\n\nCassandra is strongly consistent.',
    ],
    ['a negation', 'Cassandra is eventually consistent. Cassandra is not strongly consistent.'],
    ['one of the two', 'Cassandra is eventually consistent.'],
    ['a certificate', 'Cassandra trusts the CA certificate.'],
    ['one node of SQL', 'PostgreSQL is strongly consistent. Views are eventually consistent.'],
    [
      'regions in a list',
      '- Cassandra within a region: strongly consistent\n- Cassandra across regions: eventually consistent',
    ],
    [
      'operations in a table',
      '| Operation | Consistency |\n|---|---|\n| read of a balance in Cassandra | strong consistency |\n| read of a feed in Cassandra | eventual consistency |',
    ],
    [
      'tables by their names',
      'Cassandra is eventually consistent for likes. Cassandra is strongly consistent for orders.',
    ],
    [
      'what was asked for',
      '## Requirements\n\nReads should be strongly consistent.\n\n## Design\n\nCassandra is eventually consistent.',
    ],
    [
      'a strength of the loser',
      'Cassandra is eventually consistent.\n\n| Option | Pros | Cons |\n|---|---|---|\n| Cassandra | strong consistency guarantees | none |',
    ],
    [
      'consistency of a copy',
      'DynamoDB is strongly consistent. Search reads a copy of DynamoDB that is eventually consistent.',
    ],
    [
      'a level that is chosen',
      'With consistency level QUORUM Cassandra is strongly consistent, with ONE eventually consistent.',
    ],
    [
      'before and after',
      'Today Cassandra is eventually consistent. With Accord, Cassandra would be strongly consistent.',
    ],
    [
      'regions in headings',
      '## Within a region\n\nDynamoDB is strongly consistent.\n\n## Across regions\n\nDynamoDB is eventually consistent.',
    ],
    [
      'regions in a diagram',
      '```mermaid\nflowchart LR\n  a[API] -->|strongly consistent in region| b[(Cassandra)]\n  b -->|eventually consistent cross-region| c[(Cassandra EU)]\n```',
    ],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cap-contradiction', text)).toEqual([]);
  });
});
