import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('mongodb-failover', () => {
  it.each<[string, string, string[]]>([
    ['a store in prose', 'Profiles are kept in MongoDB.', ['MongoDB']],
    ['the heading before the prose', '## MongoDB\n\nMongoDB keeps profiles.', ['MongoDB']],
    ['a node', '```mermaid\nflowchart LR\n  api --> db[(MongoDB Atlas)]\n```', ['MongoDB Atlas']],
    ['a replica set alone', 'Profiles are kept in a MongoDB replica set.', ['MongoDB']],
    ['a consistency that is said', 'MongoDB, eventually consistent.', ['MongoDB']],
    ['the failover of another store', 'Profiles: MongoDB. PostgreSQL fails over in ten seconds.', ['MongoDB']],
    ['a failover in a rejected section', 'MongoDB.\n\n## Rejected\n\nIts failover is slow.', ['MongoDB']],
    ['a deployment without downtime', 'MongoDB. Zero-downtime deployments.', ['MongoDB']],
    ['a row', '| Data | Store |\n|---|---|\n| profiles | MongoDB |', ['MongoDB']],
    ['a list', '- Profiles: MongoDB Atlas, M30', ['MongoDB Atlas']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('mongodb-failover', text)).toEqual(expected);
  });

  it.each([
    ['a failover', 'Profiles: MongoDB. A failover takes ten seconds, in which writes are retried.'],
    ['an election', 'MongoDB: while a new primary is elected, writes are refused.'],
    ['an election by its noun', 'MongoDB. Primary elections take up to twelve seconds.'],
    ['retryable writes', 'MongoDB with retryable writes.'],
    ['a write concern in code', 'Riders: MongoDB.\n\n```js\n{ writeConcern: "majority" }\n```'],
    ['a primary that steps down', 'MongoDB. When the primary steps down, the queue holds writes.'],
    ['downtime', '| Store | During a failure |\n|---|---|\n| MongoDB | writes unavailable for 10 s |'],
    ['what is not needed', 'MongoDB needs no failover: the data can be rebuilt.'],
    ['one node', 'Profiles are in a single-node MongoDB.'],
    ['a note in a diagram', '```mermaid\nflowchart LR\n  a --> b[(MongoDB<br/>automatic failover)]\n```'],
    // Not a store of this design.
    ['the driver', 'The MongoDB driver retries.'],
    ['a rejected store', 'We use PostgreSQL instead of MongoDB.'],
    ['an alternative', '## Alternatives considered\n\nMongoDB has no joins.'],
    ['a later step', 'We may move to MongoDB later.'],
    ['code', 'Run `mongodb`.\n\n```\nMongoDB\n```'],
    ['a failover without a word on callers', 'MongoDB with automatic failover.'],
    ['a compatible service', 'Profiles are in a MongoDB-compatible service.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('mongodb-failover', text)).toEqual([]);
  });
});
