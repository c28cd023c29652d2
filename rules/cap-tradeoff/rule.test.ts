import { describe, expect, it } from 'vitest';
import { flagged, messages } from '../lint-example.ts';

describe('cap-tradeoff', () => {
  it.each<[string, string, string[]]>([
    ['a store in prose', 'Trips are kept in Cassandra.', ['Cassandra']],
    ['a store in a table', '| Part | Store |\n|---|---|\n| trips | DynamoDB |', ['DynamoDB']],
    ['a store in a diagram', '```mermaid\nflowchart LR\n  api --> trips[(ScyllaDB)]\n```', ['ScyllaDB']],
    ['two stores', 'Trips go to Cassandra and riders to MongoDB.', ['Cassandra', 'MongoDB']],
    ['the heading before the prose', 'Cassandra it is.\n\n## Cassandra\n\nTwelve nodes.', ['Cassandra']],
    ['replicas', 'The ledger has two read replicas.', ['read replicas']],
    ['a managed store', 'Invoices are kept in Amazon Aurora.', ['Amazon Aurora']],
    ['a sharded store', 'Messages are in a sharded MySQL.', ['sharded MySQL']],
    [
      'a product that shards beside another store',
      '```mermaid\nflowchart LR\n  a[(PostgreSQL/Citus)] --> b[(Cassandra)]\n```',
      ['Citus', 'Cassandra'],
    ],
    ['etcd as a place of record', 'Tariffs are stored in etcd.', ['etcd']],
    ['the chosen option', '## Options\n\n### Option A: Cassandra\n\nWrites.\n\nWe go with option A.', ['Cassandra']],
    ['the chosen store among options', '## Considered options\n\nWe chose Cassandra.', ['Cassandra']],
    ['the winner of a title', '# ADR 7: Cassandra over PostgreSQL\n\n## Decision\n\nYes.', ['Cassandra']],
    [
      'one statement about the other store',
      'Trips: Cassandra, eventually consistent.\n\nRiders: MongoDB.',
      ['MongoDB'],
    ],
    ['a statement of the loser', 'Cassandra.\n\n## Alternatives\n\nSpanner is strongly consistent.', ['Cassandra']],
    ['a strength of a relational store', 'Trips: Cassandra.\n\nPostgreSQL is strongly consistent.', ['Cassandra']],
    [
      'what is good about another option',
      '## Options\n\n### Option 1: Cassandra\n\nWe know it.\n\n### Option 2: MySQL\n\nPros:\n\n- Strong consistency\n\n## Decision\n\nWe chose Cassandra.',
      ['Cassandra'],
    ],
    ['a bounded word', 'Cassandra. We cap the expiry at an hour; the market CAP is large.', ['Cassandra']],
    ['a capability', 'Cassandra needs CAP_NET_ADMIN.', ['Cassandra']],
    ['a link with a promising name', 'Cassandra. [Consistency patterns](https://example.com)', ['Cassandra']],
    ['two names for one store', 'Trips are kept in Cassandra/ScyllaDB.', ['Cassandra']],
    [
      'two names for one store, each also alone',
      'Cassandra/ScyllaDB keeps trips.\n\nThe ScyllaDB nodes are large. Cassandra is drained.',
      ['Cassandra'],
    ],
    ['the decision before the title', '# ADR 7: Cassandra\n\n## Decision\n\nWe chose Cassandra.', ['Cassandra']],
    ['a tunable level that nobody chose', 'Cassandra, for its tunable consistency.', ['Cassandra']],
    [
      'a document store that is scaled out',
      'Riders: MongoDB, highly available. Try it with Docker Compose.',
      ['MongoDB'],
    ],
    ['a number of copies', 'Trips are kept in Cassandra, RF=3.', ['Cassandra']],
    ['two names in a node', '```mermaid\nflowchart LR\n  a --> b[(Cassandra or ScyllaDB)]\n```', ['Cassandra']],
    ['what an alternative is to', 'Trips go to Cassandra. DynamoDB is the managed alternative.', ['Cassandra']],
    ['the first of a list', 'Scaling: read replicas, pooling, sharding if needed.', ['read replicas']],
    ['an editor that merges', 'Trips: Cassandra. The note editor handles CRDT operations.', ['Cassandra']],
    ['how services agree', 'Trips: Cassandra. Orders and payments are a saga.', ['Cassandra']],
    ['what else is inconsistent', 'Trips: Cassandra. Inconsistent backup strategies cost us a week.', ['Cassandra']],
    [
      'a statement about what is to come',
      'Trips: Cassandra.\n\n## Future work\n\nFailover to a region.',
      ['Cassandra'],
    ],
    ['a store that a topology merges with', 'Riders: MongoDB.\n\nIt is a replica set.', ['MongoDB']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cap-tradeoff', text)).toEqual(expected);
  });

  it.each([
    ['a consistency model', 'Trips are kept in Cassandra, which is eventually consistent.'],
    ['a choice in a diagram', '```mermaid\nflowchart LR\n  a[(Cassandra)] -->|LOCAL_QUORUM| b[API]\n```'],
    ['CAP', 'Cassandra: by the CAP theorem we give up consistency.'],
    ['a choice', 'Cassandra. We favour availability over consistency.'],
    ['what callers see', 'MongoDB. Writes are unavailable for ten seconds while a primary is elected.'],
    ['lag', 'Two read replicas; replication lag is below a second.'],
    ['stale reads', 'Reports come from a read replica; stale reads are fine.'],
    ['quorum', 'Cassandra, quorum reads and writes.'],
    ['a write concern in code', 'Riders: MongoDB.\n\n```js\n{ writeConcern: "majority" }\n```'],
    ['failover', 'Invoices: Aurora. Failover takes thirty seconds.'],
    ['data loss', 'Invoices: Aurora. RPO is a minute.'],
    ['a statement in a row', '| Store | Consistency |\n|---|---|\n| Cassandra | eventual consistency |'],
    ['a drawing', '```\n+-----------+\n| Cassandra |  eventual consistency\n+-----------+\n```'],
    ['conflict-free counters', 'Counters: Cassandra, merged across regions as CRDTs.'],
    ['data that differs', 'Trips: Cassandra. Regions may show inconsistent data for a minute.'],
    ['a non-goal', 'Trips: Cassandra.\n\n## Non-goals\n\nStrong consistency.'],
    ['what was decided against', 'We decided against Cassandra.'],
    ['what is yet to be done', '- [ ] Move trips to Cassandra'],
    ['conflicts', 'Baskets: DynamoDB, last-write-wins across regions.'],
    // What is not chosen, or no place of record.
    ['one node of SQL', 'Trips are kept in PostgreSQL.'],
    ['a rejected store', 'We use PostgreSQL instead of Cassandra.'],
    ['an alternative', '## Alternatives considered\n\nCassandra scales further.'],
    ['below an alternative', '## Alternatives considered\n\n### A store\n\nCassandra scales further.'],
    ['a rejected heading', '## Cassandra (Rejected ❌)\n\nCassandra scales further.'],
    ['the future', '## Future work\n\nMove to Cassandra.'],
    ['the loser of a title', '# ADR 7: PostgreSQL over Cassandra\n\n## Decision\n\nYes.'],
    ['the loser of another title', '# PostgreSQL instead of Cassandra\n\nYes.'],
    ['the loser of a comparison', '# PostgreSQL vs Cassandra\n\nYes.'],
    [
      'the option that is not chosen',
      '## Option A: Cassandra\n\nWrites.\n\n## Option B: a file\n\nWe go with option B.',
    ],
    ['code', 'Run `cassandra -f`.\n\n```\ndynamodb.put(x)\n```'],
    ['a driver', 'It uses go-etcd-cron for scheduling.'],
    ['a library', 'The MongoDB driver retries.'],
    ['a port', 'We port the ledger from Cassandra to PostgreSQL.'],
    ['a style', 'A Cassandra-style ring assigns keys.'],
    ['a crate', 'It builds on rust-cassandra-client.'],
    ['discovery', 'Nodes find each other by etcd (service discovery).'],
    ['Kubernetes', 'Kubernetes keeps its state in etcd.'],
    ['locks', 'The scheduler stores its lock in etcd.'],
    ['a cluster of a cache', 'Redis Cluster (cache) for fares.'],
    ['pods', 'The ReplicaSet has three replicas.'],
    ['pod replicas', 'The API runs with `replicas: 3`.'],
    ['planned replicas', 'Riders: MongoDB.\n\n## Future\n\nAdd read replicas.'],
    ['a document store on one machine', 'Riders: MongoDB. All of it runs under Docker Compose.'],
    ['a plan for growth', 'Riders: one PostgreSQL.\n\n## Scaling plan\n\n- Use read replicas for reports'],
    ['what was left out', 'Riders: one PostgreSQL.\n\n## Omitted features\n\n- Read replicas'],
    ['a feature list', 'The proxy speaks HTTP/gRPC/TCP/MongoDB.'],
    ['an aurora', 'The aurora is best seen in winter.'],
    ['a comment', '<!-- Cassandra goes here -->'],
    ['a quote', '> Cassandra is great'],
    ['a struck line', 'We use ~~Cassandra~~ PostgreSQL.'],
    ['a comparison', '| Criterion | Postgres | Cassandra |\n|---|---|---|\n| writes | few | many |'],
    ['an image', '![CAP and Cassandra](https://example.com/CAP.png)'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cap-tradeoff', text)).toEqual([]);
  });
});

it.each([
  ['Trips are kept in Cassandra.', /^Cassandra is chosen, but /],
  ['Trips are kept in sharded Postgres.', /^“sharded Postgres” puts data on several nodes, but /],
])('cap-tradeoff names what the document names: %s', (text, expected) => {
  expect(messages('cap-tradeoff', text)).toEqual([expect.stringMatching(expected)]);
});
