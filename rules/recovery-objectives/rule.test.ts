import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

const UNSAID = '## Disaster recovery\n\nThe team meets.';

describe('recovery-objectives', () => {
  it.each<[string, string, string[]]>([
    ['a relational store', `Orders are in PostgreSQL.\n\n${UNSAID}`, ['PostgreSQL']],
    ['a distributed one', `Trips are in Cassandra.\n\n${UNSAID}`, ['Cassandra']],
    ['a reliability section', 'Orders: MySQL.\n\n## Reliability\n\nWe care.', ['MySQL']],
    ['an operations section', 'Orders: MySQL.\n\n## Operations\n\nWe care.', ['MySQL']],
    ['only one of several', `Orders: MySQL. Trips: Cassandra.\n\n${UNSAID}`, ['MySQL']],
    ['a backup plan', `Orders: MySQL. Our backup plan is hope.\n\n${UNSAID}`, ['MySQL']],
    ['a row', '| Data | Store |\n|---|---|\n| orders | PostgreSQL |\n\n## Availability\n\nWe care.', ['PostgreSQL']],
    [
      'a diagram',
      '```mermaid\nflowchart LR\n  api --> o[(PostgreSQL)]\n```\n\n## Operations\n\nWe care.',
      ['PostgreSQL'],
    ],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('recovery-objectives', text)).toEqual(expected);
  });

  it.each([
    ['objectives', `Orders: MySQL.\n\n${UNSAID} RPO is a minute.`],
    ['backups', `Orders: MySQL, backed up each night.\n\n${UNSAID}`],
    ['a point in time', `Orders: MySQL with point-in-time recovery.\n\n${UNSAID}`],
    ['snapshots', `Orders: MySQL. Snapshots are taken hourly.\n\n${UNSAID}`],
    ['no such section', 'Orders are in PostgreSQL.'],
    ['a label on cost', 'Orders are in PostgreSQL.\n\n**Operational cost (PostgreSQL):** a team of two.'],
    ['a cache', `A Redis cache with a TTL.\n\n${UNSAID}`],
    ['a search index', `Search runs on Elasticsearch.\n\n${UNSAID}`],
    ['a rejected store', `Files instead of PostgreSQL.\n\n${UNSAID}`],
    ['a read model', 'Views are derived into Redis and can be rebuilt.\n\n## Disaster recovery\n\nThe team meets.'],
    ['an alternative', '## Alternatives considered\n\nOrders in PostgreSQL.\n\n## Reliability\n\nWe care.'],
    ['a table of objectives', 'Orders: MySQL.\n\n## Reliability\n\n| RPO | RTO |\n|---|---|\n| 1 min | 1 h |'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('recovery-objectives', text)).toEqual([]);
  });
});
