import { describe, expect, it } from 'vitest';
import { LineText, Linter } from '../../core/index.ts';
import { RULES } from '../../rules/index.ts';
import { SUBJECTS } from '../../rules/subjects.ts';

const LINTER = new Linter(RULES);

/** The card at the `¦` in `text`, in a document that is declared to be a design. */
function cardAt(text: string, declared: 'design' | 'ignore' = 'design') {
  const offset = text.indexOf('¦');
  const source = text.replace('¦', '');
  const position = new LineText(source).positionAt(offset);
  return LINTER.cardAt(LINTER.open('docs/design.md', source), position, { rules: {}, declared });
}

const nameAt = (text: string, declared?: 'ignore') => cardAt(text, declared)?.card.id;

/** What a design calls each subject of `rules/subjects.ts`, and the cards of which one tells of it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'CAP focus': ['CAP theorem', 'strong consistency', 'quorum'],
  Cassandra: ['Cassandra', 'ScyllaDB'],
  'Traditional SQL': ['relational database', 'PostgreSQL', 'MySQL', 'SQL Server', 'Oracle Database', 'Aurora'],
  'Distributed NoSQL': ['NoSQL database', 'DynamoDB', 'CouchDB', 'Cosmos DB', 'Riak', 'HBase', 'Bigtable'],
  MongoDB: ['MongoDB', 'MongoDB Atlas'],
  'Modern databases': ['Spanner', 'CockroachDB', 'YugabyteDB', 'TiDB'],
  'Load path': ['load balancer', 'CDN', 'Redis cache', 'read replica', 'sharding'],
  CDN: ['CDN', 'CloudFront', 'Fastly'],
  Cache: ['Redis', 'Memcached', 'caching layer', 'TTL', 'LRU', 'LFU', 'FIFO', 'write-through cache'],
  Hotspots: ['hotspot', 'hot key'],
  'Cold starts': ['cold start', 'AWS Lambda'],
  'Build or buy': ['off-the-shelf', 'in-house scheduler'],
  'Long polling': ['long polling'],
  SSE: ['SSE', 'server-sent events'],
  WebSockets: ['WebSocket', 'Socket.IO', 'SignalR', 'sticky sessions'],
  WebRTC: ['WebRTC'],
  UDP: ['UDP', 'WebTransport'],
  HTTP: ['REST API', 'public API'],
  GraphQL: ['GraphQL', 'GraphQL API'],
};

describe.each(SUBJECTS)('the subject $name', ({ name: subject, cards }) => {
  const names = (NAMES[subject] ?? []).map((name) => [name] as const);

  it('is named somehow, and its cards are found by the names', () => {
    expect(names.length).toBeGreaterThan(0);
    expect(cards.some((card) => names.some(([name]) => nameAt(`Readers meet ¦${name} here.`) === card))).toBe(true);
  });

  it.each(names)('has a card on %s, in the text and in a diagram', (name) => {
    const inText = cardAt(`Readers meet ¦${name} here.`);
    const inNode = cardAt(`\`\`\`mermaid\nflowchart LR\n  a["API"] --> b["¦${name}"]\n\`\`\`\n`);
    expect(inText?.card.id).toBeDefined();
    expect(inNode?.card.id).toBe(inText?.card.id);
    expect(inNode?.review.rows).toBeDefined();
  });
});

describe('a card', () => {
  it.each([
    ['in prose', 'Trips are in Cassan¦dra.', 'cassandra'],
    ['at the end of a word', 'Trips are in Cassandra¦.', 'cassandra'],
    ['in a heading', '## ¦Kafka', 'kafka'],
    ['in a table', '| Part | Store |\n|---|---|\n| trips | Dynamo¦DB |', 'dynamodb'],
    ['in an item', '- a\n- b\n  - live prices by S¦SE', 'sse'],
    ['in a node', '```mermaid\nflowchart LR\n  a --> b[(Mongo¦DB)]\n```', 'mongodb'],
    ['on an edge', '```mermaid\nflowchart LR\n  a -->|gR¦PC| b\n```', 'grpc'],
    ['in a drawing', '```\n+--------+    +-------+\n| gw     |--->| Ka¦fka |\n+--------+    +-------+\n```', 'kafka'],
    ['over the end of a line', 'Balances have strong\nconsis¦tency.', 'strong-consistency'],
    ['of a product, although it is none for a rule', 'Nodes find each other through et¦cd.', 'etcd'],
    ['of what is rejected', '## Alternatives\n\nCassan¦dra is dear.', 'cassandra'],
  ])('is shown %s', (_, text, id) => {
    expect(nameAt(text)).toBe(id);
  });

  it.each([
    ['beside the word', 'Trips ¦are in Cassandra.'],
    ['in code', 'Start `cassan¦dra` first.'],
    ['in a fence', '```yaml\nstore: cassan¦dra\n```'],
    ['in an indented block', 'Like this:\n\n    cassan¦dra -f'],
    ['in front matter', '---\nstore: Cassan¦dra\n---\n\nTrips.'],
    ['in a directive', '<!-- tradeoff-disable-next cap-tradeoff -- Cassan¦dra -->\n\nTrips.'],
    ['in a path', 'See contrib/redis_cas¦sandra/main.'],
    ['in another sense', 'The Cassan¦dra driver is pinned.'],
    ['of the weather', 'It rains.¦'],
    ['behind the end', 'Cassandra.\n\n¦'],
  ])('is not shown %s', (_, text) => {
    expect(nameAt(text)).toBeUndefined();
  });

  it('is not shown in what is no design', () => {
    expect(nameAt('Trips are in Cassan¦dra.', 'ignore')).toBeUndefined();
  });

  it('comes with what the document states, and what it does not', () => {
    const text = 'Trips are in Cassan¦dra.\n\nFares are in a Redis cache with a TTL of a minute.\n';
    const described = cardAt(text);
    expect(described?.rows.map(({ name }) => name)).toEqual(['Cassandra']);
    expect(described?.rows[0]?.cells).toMatchObject([{ state: 'missing' }, { state: 'notAsked' }]);
    const redis = cardAt(text.replace('¦', '').replace('Redis', 'Red¦is'));
    expect(redis?.rows[0]?.cells).toMatchObject([{ state: 'notAsked' }, { state: 'stated' }]);
    expect(redis?.range).toEqual({ start: { line: 2, character: 15 }, end: { line: 2, character: 20 } });
  });

  it('comes with where the document turns it down', () => {
    const { rows, leftOut } = cardAt('Trips are in Postgres.\n\n## Alternatives\n\nCassan¦dra costs more.')!;
    expect(rows).toEqual([]);
    expect(leftOut).toMatchObject([{ name: 'Cassandra', stance: 'rejected' }]);
  });
});
