import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('replication-lag', () => {
  it.each<[string, string, string[]]>([
    ['read replicas', 'Reports are read from two read replicas.', ['read from two read replicas']],
    [
      'reads that go to replicas',
      'Writes go to the primary; reads are served by replicas.',
      ['are served by replicas'],
    ],
    ['follower reads', 'Search uses follower reads.', ['follower reads']],
    ['secondaries', 'Reads go to the secondaries.', ['go to the secondaries']],
    ['a node', '```mermaid\nflowchart LR\n  api --> r[(Read replica)]\n```', ['Read replica']],
    [
      'lag of a queue far away',
      `A read replica.\n\n${'Riders wait.\n\n'.repeat(15)}## Jobs\n\nThe queue lags.`,
      ['read replica'],
    ],
    ['a list', '- Reports are read from a read replica\n- Orders go to the primary', ['read from a read replica']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('replication-lag', text)).toEqual(expected);
  });

  it.each([
    ['lag', 'Two read replicas lag by a second at most.'],
    ['staleness', 'Reports come from a read replica; stale reads are fine.'],
    ['own writes', 'Read replicas; a user’s own writes are read from the primary.'],
    ['read-your-writes', 'Read replicas, with read-your-writes by a session token.'],
    ['eventual consistency', 'Reads are served by replicas and eventually consistent.'],
    ['synchronous replication', 'Read replicas with synchronous replication.'],
    ['a figure', 'Read replicas follow the primary within 100 ms.'],
    ['a row', '| Store | Lag |\n|---|---|\n| read replica | 1 s |'],
    // Other replicas.
    ['pods', 'The API runs with three replicas.'],
    ['a manifest', 'The deployment has `replicas: 3`.'],
    ['a ReplicaSet', 'The ReplicaSet reads its template.'],
    ['a search index', 'Elasticsearch shards have read replicas.'],
    ['an alternative', '## Alternatives considered\n\nRead replicas.'],
    ['a later step', 'Read replicas may be added later.'],
    ['a shard of controllers', 'Each shard replica of the controller watches some namespaces.'],
    [
      'replicas that come later',
      '```mermaid\nflowchart LR\n  api --> p[(Primary)]\n  p -.-> r[(Read replica<br/>later, not v1)]\n```',
    ],
    ['a replica that only stands by', 'A hot standby takes over; nobody reads from it.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('replication-lag', text)).toEqual([]);
  });
});
