import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('sql-failover-downtime', () => {
  it.each<[string, string, string[]]>([
    ['a standby', 'Orders are in PostgreSQL with a hot standby.', ['PostgreSQL']],
    ['read replicas', 'Orders are in MySQL with two read replicas.', ['MySQL']],
    ['several zones', 'SQL Server runs Multi-AZ.', ['SQL Server']],
    ['strong consistency', 'PostgreSQL gives us strong consistency.', ['PostgreSQL']],
    ['a cluster', 'Orders are in a PostgreSQL cluster.', ['PostgreSQL']],
    ['a row', '| Store | Layout |\n|---|---|\n| PostgreSQL | primary + 2 read replicas |', ['PostgreSQL']],
    ['Aurora', 'Invoices are in Amazon Aurora with a read replica.', ['Amazon Aurora']],
    ['downtime of a migration', 'PostgreSQL with a standby. Migration downtime is announced.', ['PostgreSQL']],
    ['the failover of another store', 'PostgreSQL with a standby.\n\nMongoDB fails over.', ['PostgreSQL']],
    ['a diagram', '```mermaid\nflowchart LR\n  api --> p[(MySQL primary + standby)]\n```', ['MySQL']],
    ['a list', '- Orders: PostgreSQL, Multi-AZ\n- Mail: SES', ['PostgreSQL']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('sql-failover-downtime', text)).toEqual(expected);
  });

  it.each([
    ['a failover', 'PostgreSQL with a standby; a failover takes thirty seconds.'],
    ['a promotion', 'PostgreSQL: when the primary dies, the standby is promoted within a minute.'],
    ['unavailability', 'PostgreSQL with a standby. Writes are unavailable for 30 s.'],
    ['a partition', 'PostgreSQL gives strong consistency; in a network partition writes are refused.'],
    ['an objective', 'PostgreSQL, Multi-AZ. RTO is a minute.'],
    ['read-only mode', 'MySQL with a replica set up as a standby; the shop is read-only while it is promoted.'],
    // Nothing that fails over.
    ['one node', 'Orders are in PostgreSQL.'],
    ['one node that says so', 'A single-node PostgreSQL, strongly consistent.'],
    ['replicas of a service', 'Orders are in PostgreSQL. The API runs with three replicas on Kubernetes.'],
    ['SQLite', 'Tests run on SQLite with strong consistency.'],
    ['a standby of another store', 'Orders: PostgreSQL.\n\nRiders: MongoDB with a hot standby.'],
    ['a rejected store', 'We use Cassandra instead of PostgreSQL with a standby.'],
    ['planned replicas', 'Orders: PostgreSQL.\n\n## Future\n\nAdd read replicas.'],
    ['a database of developers', 'Developers run a local MySQL in Docker.'],
    [
      'downtime in a diagram',
      '```mermaid\nflowchart LR\n  api --> p[(PostgreSQL primary)]\n  p -->|failover 30 s| s[(PostgreSQL standby)]\n```',
    ],
    ['an alternative', '## Alternatives considered\n\nPostgreSQL with a hot standby.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('sql-failover-downtime', text)).toEqual([]);
  });
});
