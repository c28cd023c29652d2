import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('shard-key', () => {
  it.each<[string, string, string[]]>([
    ['sharded data', 'Messages are in a sharded MySQL.', ['sharded MySQL']],
    ['sharding', 'We use sharding to scale writes.', ['sharding']],
    ['what it takes', 'After a year we need sharding.', ['need sharding']],
    ['shards in a diagram', '```mermaid\nflowchart LR\n  api --> s1[(Shard 1)]\n```', ['Shard']],
    ['partitions across nodes', 'Rows are partitioned across nodes.', ['partitioned across nodes']],
    ['horizontal partitioning', 'Orders grow by horizontal partitioning.', ['horizontal partitioning']],
    [
      'a key in a rejected section',
      'Messages are in a sharded MySQL.\n\n## Rejected\n\nA shard key of dates.',
      ['sharded MySQL'],
    ],
    ['a list', '- Messages: sharded MySQL\n- Fares: Redis', ['sharded MySQL']],
    ['a row', '| Data | Layout |\n|---|---|\n| messages | sharded database, 8 nodes |', ['sharded database']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('shard-key', text)).toEqual(expected);
  });

  it.each([
    ['a key', 'Messages are in a sharded MySQL; the shard key is the room.'],
    ['what it is sharded by', 'Messages are in a database sharded by tenant.'],
    ['a hash', 'Messages are sharded across 8 databases by hash of the room.'],
    ['consistent hashing', 'Data is sharded with consistent hashing.'],
    ['one per tenant', 'Data is sharded, one database per tenant.'],
    ['an id', 'The table is sharded. Rows with one user_id live together.'],
    ['a range', 'The database is sharded; sharding is range-based.'],
    ['rebalancing', 'The database is sharded and rebalanced at night.'],
    // Other shards.
    ['tests', 'Tests are sharded in CI.'],
    ['a blockchain', 'The blockchain has shards.'],
    ['controllers', 'Controller sharding spreads clusters.'],
    ['a network partition', 'In a network partition it stays available.'],
    ['a disk', 'The disk has two partitions.'],
    ['partitions of Kafka', 'Kafka topics have 12 partitions.'],
    ['an alternative', '## Alternatives considered\n\nA sharded MySQL.'],
    ['a later step', 'Sharding may follow later.'],
    ['what is avoided', 'One node avoids sharding.'],
    ['what is tried first', 'Indexes are tuned before reaching for sharding.'],
    ['what is split by something', 'Data is sharded: we split tables by country.'],
    ['a key in a diagram', '```mermaid\nflowchart LR\n  api -->|hash of room_id| s1[(Shard 1)]\n```'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('shard-key', text)).toEqual([]);
  });
});
