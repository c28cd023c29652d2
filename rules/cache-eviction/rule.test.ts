import { describe, expect, it } from 'vitest';
import { flagged, repaired } from '../lint-example.ts';

const FAR = 'Riders wait.\n\n'.repeat(15);

describe('cache-eviction', () => {
  it.each<[string, string, string[]]>([
    ['a cache in prose', 'Fares are read through a Redis cache.', ['Redis cache']],
    ['a diagram node', '```mermaid\nflowchart LR\n  api --> c[Fare cache]\n```', ['cache']],
    ['a product with its role', 'Fares: Redis (cache) and a disk.', ['Redis']],
    ['a role further on in the sentence', 'We use Redis in two regions for caching.', ['Redis']],
    ['a table row', '| Part | Technology | Purpose |\n|---|---|---|\n| fares | Redis | caching |', ['Redis']],
    ['a heading', '## Redis cache\n\nHolds fares.', ['Redis cache']],
    ['Memcached', 'Fares are held in Memcached.', ['Memcached']],
    ['a caching layer', 'A caching layer sits before the database.', ['caching layer']],
    ['a CDN cache', 'Maps are served from the CDN cache.', ['CDN cache']],
    ['a drawing', '```\n┌──────────────┐\n│ Redis cache  │\n└──────────────┘\n```', ['Redis cache']],
    // Whose time to live it is.
    ['a TTL far away', `A Redis cache.\n\n${FAR}## Tokens\n\nTokens have a TTL.`, ['Redis cache']],
    ['a TTL of sessions', 'A fare cache in front. Sessions have a TTL of an hour.', ['fare cache']],
    ['a TTL of tokens', '- Redis cache for fares\n- JWT, expires after an hour', ['Redis cache']],
    ['a TTL of short links', 'A Redis cache. Short links expire after a year.', ['Redis cache']],
    ['a TTL of pastes', 'A Redis cache. Each paste expires after a day.', ['Redis cache']],
    [
      'a TTL of log tables',
      '1. Logs go to a columnar store with TTL.\n2. A query cache serves reads.',
      ['query cache'],
    ],
    ['a queue’s TTL', '```mermaid\nflowchart LR\n  a[Fare cache] --> q[mail queue<br/>TTL 24h]\n```', ['cache']],
    ['a TTL under another heading', '## Fare cache\n\nHolds fares.\n\n## Sessions\n\nTTL: an hour', ['cache']],
    ['a FIFO queue', 'A fare cache. Jobs wait in a queue, FIFO.', ['fare cache']],
    ['an interface', 'A Redis cache with `get`, `set`, `incr` and `expire/ttl`.', ['Redis cache']],
    ['a question', 'A Redis cache holds fares. Which TTL does it need?', ['Redis cache']],
    ['a chapter on something else', 'A Redis cache holds fares.\n\nNext: [Tariffs](05-tariffs.md)', ['Redis cache']],
    ['somebody’s page', 'A Redis cache holds fares. [Redis cache](https://example.com/redis.html)', ['Redis cache']],
    ['a bounded context', 'A Redis cache holds fares. **Bounded Context**: tariffs.', ['Redis cache']],
    [
      'a sync of something else',
      'A Redis cache. Counters are kept locally before syncing with Redis.',
      ['Redis cache'],
    ],
    ['a TTL of the loser', 'A Redis cache.\n\n## Alternatives considered\n\nMemcached with a TTL.', ['Redis cache']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cache-eviction', text)).toEqual(expected);
  });

  it.each([
    ['a TTL', 'Fares are read through a Redis cache with a TTL of five minutes.'],
    ['a TTL in the section', '## Redis cache\n\nHolds fares.\n\nEntries expire after a minute.'],
    ['a TTL in a far part of its section', `## Redis cache\n\nHolds fares.\n\n${FAR}### Policy\n\nTTL: a minute`],
    [
      'a TTL in the next item of its row',
      '| Part | Store | Policy |\n|---|---|---|\n| fares | Redis cache | 5 min TTL |',
    ],
    ['a TTL under its item', '- Redis cache\n  - holds fares\n  - TTL 5 min'],
    ['a TTL in the node', '```mermaid\nflowchart LR\n  a --> c[Redis cache<br/>TTL 60s]\n```'],
    ['eviction in a code block', 'A Redis cache.\n\n```\nmaxmemory-policy allkeys-lru\n```'],
    [
      'a note in the diagram',
      '```mermaid\nsequenceDiagram\n  participant C as Redis cache\n  Note over C: TTL 5 min\n```',
    ],
    ['a duration', 'Fares are cached in Redis (5 minutes).'],
    ['a header', 'Maps come from the CDN cache with s-maxage=60.'],
    ['invalidation', 'A Redis cache holds fares; a new tariff invalidates them.'],
    ['removal on write', 'A Redis cache holds fares. The cached fare is deleted when the tariff changes.'],
    ['a bound', 'An in-memory cache, bounded to ten thousand fares.'],
    ['the last few', 'A message cache keeps the last 100 of each room.'],
    ['versioned keys', 'A Redis cache with versioned keys.'],
    ['a refresh', 'A fare cache that is refreshed every minute.'],
    ['sessions that are cached', 'A session cache in Redis; cached sessions expire after an hour.'],
    ['not needed', 'A fare cache. Its entries never expire, since tariffs are immutable.'],
    ['a chapter of its own', 'A Redis cache holds fares.\n\nNext: [Caching strategy](04-caching.md)'],
    // What is no cache of the design.
    ['the verb', 'Responses are cached.'],
    ['a CPU', 'The CPU cache is warm.'],
    ['L1', 'It fits the L2 cache.'],
    ['the page cache', 'Reads come from the page cache.'],
    ['the Docker cache', 'The Docker cache makes builds fast.'],
    ['the CI cache', 'The CI cache holds modules.'],
    ['npm', 'The npm cache is restored first.'],
    ['Go modules', 'The Go module cache is read-only.'],
    ['the browser cache', 'Assets stay in the browser cache.'],
    ['DNS', 'The DNS cache follows the records.'],
    ['informers', 'The informer cache feeds the controller.'],
    ['memoization', 'The price is memoized with `@cached`.'],
    ['a file', 'The cache file is index-cache.json.'],
    ['a path', 'Files are in /var/cache/fares.'],
    ['a constant', 'Set FARE_CACHE_BYTES to 10.'],
    ['code', '```go\ncache := newRedisCache()\n```'],
    ['none', 'There is no Redis cache.'],
    ['no content caching', 'There is no content caching.'],
    ['later', 'A Redis cache may be added later.'],
    ['an alternative', '## Alternatives considered\n\nA Redis cache.'],
    ['Redis as a queue', 'Redis is the job queue.'],
    ['Redis as a lock', 'A Redis lock guards the tariff.'],
    ['Redis for sessions', 'Redis keeps sessions.'],
    ['Redis for limits', 'Redis (rate limiting) and a disk cache line.'],
    ['Redis pub/sub', 'Redis pub/sub tells every node.'],
    ['the cache of somebody', 'Fonts are likely to be in the cache.'],
    ['a cache hit', 'A cache hit costs a millisecond.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cache-eviction', text)).toEqual([]);
  });
});

describe('a suggestion of cache-eviction', () => {
  it.each([
    ['A Redis cache.', '**Redis cache policy:** '],
    ['We use Redis for caching.', '**Cache policy (Redis):** '],
    ['A fare cache.', '**Fare cache policy:** '],
    ['A caching layer sits before it.', '**Cache policy:** '],
    ['Fares are held in Memcached.', '**Cache policy (Memcached):** '],
  ])('names what the document names: %s', (text, label) => {
    expect(repaired('cache-eviction', text)[0]).toContain(label);
  });
});
