import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../markdown/blocks.ts';
import { finish } from '../steps.ts';
import { LineText } from '../text/line-text.ts';
import { Vocabulary } from '../vocabulary/vocabulary.ts';
import { readFacts } from './block-facts.ts';

const COMPONENTS = [
  { id: 'cassandra', name: 'Cassandra', phrases: ['Cassandra'] },
  { id: 'mongodb', name: 'MongoDB', phrases: ['MongoDB'] },
  { id: 'redis', name: 'Redis', phrases: ['Redis( cache)'] },
  { id: 'websocket', name: 'WebSocket', phrases: ['WebSocket(s)'] },
];
const vocabulary = new Vocabulary(COMPONENTS);

/** The stance of the first mention of `component` in a block of Markdown. */
function stanceOf(component: string, markdown: string): string | undefined {
  const text = new LineText(markdown);
  const mentions = scanBlocks(text).flatMap(({ kind, startLine, endLine }) => {
    return finish(readFacts(text.slice(startLine, endLine), kind, [], vocabulary)).mentions;
  });
  return mentions.find(({ term }) => term.id === component)?.stance;
}

describe('the stance of a mention in its sentence', () => {
  it.each<[string, string, string]>([
    // What a design says of its own parts.
    ['cassandra', 'Trips live in Cassandra.', 'committed'],
    ['cassandra', 'The order service writes to Cassandra and never blocks.', 'committed'],
    ['cassandra', 'It is not cheap, but Cassandra scales.', 'committed'],
    ['cassandra', 'It was not fast enough. Cassandra keeps the trips now.', 'committed'],
    ['cassandra', 'Considering the volume of writes, Cassandra keeps the trips.', 'committed'],
    ['cassandra', 'PostgreSQL was replaced by Cassandra.', 'committed'],
    ['cassandra', 'We replaced PostgreSQL with Cassandra last spring.', 'committed'],
    ['cassandra', 'We are migrating from PostgreSQL to Cassandra.', 'committed'],
    ['cassandra', 'Because one node may fail, we decided to use Cassandra.', 'committed'],
    ['cassandra', 'Not only trips but also invoices go to Cassandra.', 'committed'],
    ['cassandra', 'The archive (never read) is in Cassandra.', 'committed'],
    ['cassandra', 'Cassandra, not PostgreSQL, keeps the trips.', 'committed'],
    ['cassandra', 'We chose Cassandra over PostgreSQL.', 'committed'],
    ['redis', 'Fares are read through a Redis cache.', 'committed'],
    ['redis', 'Fares are kept in memory (Redis cache) for a minute.', 'committed'],
    ['websocket', 'Riders hold a WebSocket to the gateway.', 'committed'],
    ['websocket', 'Positions are streamed over WebSockets.', 'committed'],
    ['websocket', 'Should the WebSocket drop, riders reconnect.', 'committed'],
    ['mongodb', 'Profiles: MongoDB, three nodes.', 'committed'],
    ['mongodb', 'Every profile must be in MongoDB before it is shown.', 'committed'],

    // There or not, as whoever runs it likes, or not there yet.
    ['redis', 'An optional Redis cache holds the fares.', 'hypothetical'],
    ['redis', 'Fares may be kept in Redis (optional).', 'hypothetical'],
    ['redis', 'Redis (optional) holds the fares.', 'hypothetical'],
    ['redis', 'Fares: Redis (planned)', 'hypothetical'],
    ['redis', 'Redis cache (not yet built)', 'hypothetical'],
    ['redis', 'Redis (rejected)', 'rejected'],
    ['redis', 'Redis (fares, optional keys too) holds the fares.', 'committed'],
    ['redis', 'Redis holds the fares and an optional comment.', 'committed'],

    // One of many that could be named.
    ['redis', 'Say which stores are used (PostgreSQL, Redis, S3 etc.) and why.', 'example'],
    ['mongodb', 'Forbidden: MongoDB, mainframes', 'rejected'],

    // Negated.
    ['cassandra', 'We do not use Cassandra.', 'negated'],
    ['cassandra', 'There is no Cassandra here.', 'negated'],
    ['cassandra', 'Trips are kept without Cassandra.', 'negated'],
    ['cassandra', 'We no longer run Cassandra.', 'negated'],
    ['cassandra', 'We never put trips in Cassandra.', 'negated'],
    ['cassandra', "The team doesn't operate Cassandra.", 'negated'],
    ['cassandra', 'The team doesn’t operate Cassandra.', 'negated'],
    ['redis', 'Neither Redis nor a disk is needed.', 'negated'],
    ['redis', 'There is no need for Redis.', 'negated'],
    ['websocket', 'Polling works without WebSockets.', 'negated'],
    ['websocket', 'The app cannot use WebSockets.', 'negated'],

    // Rejected.
    ['mongodb', 'We use PostgreSQL instead of MongoDB.', 'rejected'],
    ['mongodb', 'PostgreSQL rather than MongoDB keeps orders.', 'rejected'],
    ['mongodb', 'We chose PostgreSQL over MongoDB.', 'rejected'],
    ['mongodb', 'MongoDB was rejected.', 'rejected'],
    ['mongodb', 'MongoDB was also considered.', 'rejected'],
    ['mongodb', 'MongoDB is overkill for this.', 'rejected'],
    ['mongodb', 'MongoDB is not needed.', 'rejected'],
    ['mongodb', 'MongoDB has been removed.', 'rejected'],
    ['mongodb', 'MongoDB was ruled out by cost.', 'rejected'],
    ['mongodb', 'We are moving away from MongoDB.', 'rejected'],
    ['mongodb', 'We are migrating from MongoDB to PostgreSQL.', 'rejected'],
    ['mongodb', 'This step removes MongoDB.', 'rejected'],
    ['mongodb', 'Replace MongoDB with PostgreSQL.', 'rejected'],
    ['mongodb', 'PostgreSQL, unlike MongoDB, has joins.', 'rejected'],
    ['mongodb', 'Compared to MongoDB it is slow.', 'rejected'],
    ['mongodb', 'PostgreSQL is simpler to run than MongoDB.', 'rejected'],
    ['mongodb', 'As opposed to MongoDB, it has a schema.', 'rejected'],
    ['mongodb', 'We use ~~MongoDB~~ PostgreSQL.', 'rejected'],
    ['websocket', 'We poll rather than use WebSockets.', 'rejected'],
    ['redis', 'To avoid Redis, sessions are in cookies.', 'rejected'],

    // Hypothetical or future.
    ['redis', 'We could add Redis.', 'hypothetical'],
    ['redis', 'Redis might help.', 'hypothetical'],
    ['redis', 'Redis may be added later.', 'hypothetical'],
    ['redis', 'If needed, Redis takes the load.', 'hypothetical'],
    ['redis', 'In a future version Redis keeps sessions.', 'hypothetical'],
    ['redis', 'Redis is planned.', 'hypothetical'],
    ['redis', 'We plan to add Redis.', 'hypothetical'],
    ['redis', 'Consider using Redis.', 'hypothetical'],
    ['redis', 'We are considering using Redis.', 'hypothetical'],
    ['redis', 'Phase 2 brings Redis.', 'hypothetical'],
    ['redis', 'TODO: decide on Redis.', 'hypothetical'],
    ['redis', 'Do we need Redis?', 'hypothetical'],
    ['redis', '10,000 a second (Redis?)', 'hypothetical'],
    ['redis', 'We would need Redis at ten times the load.', 'hypothetical'],
    ['redis', 'Whether Redis helps is open.', 'hypothetical'],
    ['websocket', 'A WebSocket would save requests.', 'hypothetical'],
    ['websocket', 'WebSockets will be looked at later.', 'hypothetical'],

    // Examples and background.
    ['cassandra', 'Stores such as Cassandra scale.', 'example'],
    ['cassandra', 'A wide-column store, e.g. Cassandra, scales.', 'example'],
    ['cassandra', 'A store like Cassandra scales.', 'example'],
    ['cassandra', 'The ring is similar to Cassandra.', 'example'],
    ['cassandra', 'A Cassandra-style ring assigns keys.', 'background'],
    ['cassandra', 'Trips used to be in Cassandra.', 'background'],
    ['cassandra', 'Previously Cassandra kept the trips.', 'background'],
    ['cassandra', 'Other companies run Cassandra for this.', 'background'],
    ['mongodb', 'The proxy speaks HTTP/gRPC/TCP/MongoDB.', 'background'],
  ])('%s: %s → %s', (component, text, stance) => {
    expect(stanceOf(component, text)).toBe(stance);
  });
});

describe('the stance of a mention in what surrounds it', () => {
  it.each<[string, string, string, string]>([
    ['a quotation', 'cassandra', '> Cassandra is great', 'quoted'],
    ['a call-out with a decision', 'cassandra', '> **Decision:** Cassandra keeps the trips.', 'committed'],
    ['inline code', 'cassandra', 'Run `cassandra -f`.', 'code'],
    ['a fence', 'cassandra', '```sh\ncassandra -f\n```', 'code'],
    ['a diagram in characters', 'cassandra', '```\n┌───────────┐\n│ Cassandra │\n└───────────┘\n```', 'committed'],
    ['boxes joined by arrows', 'cassandra', '```\n[API] --> [Cassandra]\n```', 'committed'],
    ['a path', 'cassandra', 'Data is in /var/lib/cassandra.', 'code'],
    ['a package name', 'mongodb', 'It uses go-mongodb-store for this.', 'code'],
    ['a task that is not done', 'cassandra', '- [ ] Put trips into Cassandra', 'hypothetical'],
    ['what stands under one', 'cassandra', '- [ ] Move trips\n  - Cassandra keeps them', 'hypothetical'],
    ['a task that is done', 'cassandra', '- [x] Trips are in Cassandra', 'committed'],
    ['a comment', 'cassandra', '<!-- Cassandra goes here -->', 'code'],
    ['an image', 'cassandra', 'See ![Cassandra ring](ring.png).', 'code'],
    ['a link alone', 'cassandra', '[Cassandra](https://example.com)', 'background'],
    ['links alone', 'cassandra', '## [← Storage](a.md) · [Cassandra →](b.md)', 'background'],
    ['a link in a sentence', 'cassandra', 'We run [Cassandra](https://example.com) for trips.', 'committed'],
    ['an item under a lead', 'redis', '- Alternatives:\n  - Redis', 'rejected'],
    ['a bold lead', 'redis', '**Cons:** needs Redis', 'rejected'],
    ['a lead about the future', 'redis', '- **Future:** add Redis', 'hypothetical'],
    ['a context lead', 'redis', '**Context:** everybody runs Redis.', 'background'],
    ['a decision lead', 'redis', '**Decision:** Redis keeps sessions.', 'committed'],
    ['its own lead', 'redis', '- **Redis:** sessions', 'committed'],
    ['a component table', 'mongodb', '| Part | Store |\n|---|---|\n| profiles | MongoDB |', 'committed'],
    ['a column of alternatives', 'mongodb', '| Part | Alternatives |\n|---|---|\n| profiles | MongoDB |', 'rejected'],
    [
      'a comparing table',
      'mongodb',
      '| Criterion | Postgres | MongoDB |\n|---|---|---|\n| joins | yes | no |',
      'background',
    ],
    [
      'a table of pros and cons',
      'mongodb',
      '| Store | Pros | Cons |\n|---|---|---|\n| MongoDB | easy | joins |',
      'background',
    ],
    [
      'the chosen row',
      'mongodb',
      '| Option | Pros | Verdict |\n|---|---|---|\n| MongoDB | easy | chosen |',
      'committed',
    ],
    [
      'ticks of a comparing table',
      'mongodb',
      '| Requirement | Postgres | Maria |\n|---|---|---|\n| like MongoDB | ✅ | ✅ |',
      'background',
    ],
    ['a rejected row', 'mongodb', '| Store | Why | State |\n|---|---|---|\n| MongoDB | joins | rejected |', 'rejected'],
    ['a node', 'mongodb', '```mermaid\nflowchart LR\n  a --> b[(MongoDB)]\n```', 'committed'],
    ['an edge', 'websocket', '```mermaid\nflowchart LR\n  a -->|WebSocket| b\n```', 'committed'],
    ['a node that is planned', 'redis', '```mermaid\nflowchart LR\n  a --> b[Redis, planned]\n```', 'hypothetical'],
    ['a decision in a diagram', 'redis', '```mermaid\nflowchart LR\n  a --> b{In Redis?}\n```', 'background'],
    ['a note in a diagram', 'redis', '```mermaid\nsequenceDiagram\n  Note over A: Redis is fast\n```', 'background'],
  ])('%s', (_, component, markdown, stance) => {
    expect(stanceOf(component, markdown)).toBe(stance);
  });
});
