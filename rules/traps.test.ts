import { describe, expect, it } from 'vitest';
import { flagged } from './lint-example.ts';

/** What looks like the subject of a rule and is none, beyond the cases of the rules themselves. */
describe('what is no subject', () => {
  it.each<[string, string, string]>([
    ['cap-tradeoff', 'a database on one node', 'Rides are kept in one PostgreSQL on a single machine.'],
    ['cap-tradeoff', 'a list of health checks', 'Health checks: `redis`, `mongodb`, `cassandra`.'],
    [
      'cap-tradeoff',
      'examples of a class',
      'A resource class is something a team asks for, e.g. MongoDB or Cassandra.',
    ],
    ['cap-tradeoff', 'a driver by its name', 'The exporter is built with `contrib.mongodb` and `rust-postgres`.'],
    ['cap-tradeoff', 'a style', 'It is a Dynamo-style ring.'],
    ['cap-tradeoff', 'a schema', 'Rename the column `ride` to `trip` in the schema of the rides table.'],
    ['websocket-sticky-session', 'peers', 'Peers speak libp2p over WebSocket to each other.'],
    ['websocket-sticky-session', 'a protocol of messages', 'JSON-RPC messages may travel over HTTP or WebSocket.'],
    ['websocket-sticky-session', 'a bridge for developers', 'A dev-only WebSocket bridge reloads the page.'],
    ['websocket-sticky-session', 'a function by its name', 'The plugin calls `signalReady()` once.'],
    [
      'described-not-drawn',
      'an overview',
      '### Kafka\n\nEvents.\n\n```mermaid\nC4Context\n  Person(u, "User")\n  System(s, "Shop")\n```',
    ],
    ['drawn-not-described', 'an actor and a note', '```mermaid\nflowchart LR\n  u((👤 User)) --> n>Note: beware]\n```'],
    ['hotspot-plan', 'a spot on a map', 'Drivers see demand hotspots of the city on the map.'],
    ['shard-key', 'a partition of a disk', 'The disk has two partitions.'],
    ['recovery-objectives', 'an index', '## Reliability\n\nSearch runs on Elasticsearch, rebuilt from events.'],
    ['cdn-cache-rules', 'a host of pictures', 'Avatars come from the CDN of the identity provider.'],
    ['cold-start', 'a recommender', 'New riders have a cold start problem in recommendations.'],
    [
      'load-test',
      'a questionnaire',
      '## Scalability\n\n### Will enabling this feature result in new API calls?\n\n1,000 requests per second.',
    ],
    ['unresolved-marker', 'a product', 'The TODO app of the tutorial has two screens.'],
    ['slo-units', 'an adjective', 'The service is fast and scales well.'],
    ['graphql-justification', 'what is there already', 'The existing GraphQL API gets a field.'],
    ['queue-semantics', 'a screen', 'Moderators see the review queue on their screen.'],
    ['retry-limits', 'a button', 'A retry button is shown.'],
  ])('%s: %s', (rule, _, text) => {
    expect(flagged(rule, text)).toEqual([]);
  });
});
