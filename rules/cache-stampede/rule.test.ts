import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('cache-stampede', () => {
  it.each<[string, string, string[]]>([
    [
      'a flash sale',
      'Fares are read through a Redis cache with a TTL of five minutes.\n\nA flash sale starts at noon.',
      ['Redis cache'],
    ],
    [
      'a spike',
      'Fares are read through a Redis cache with a TTL of five minutes. Load comes in traffic spikes.',
      ['Redis cache'],
    ],
    ['a viral post', 'A feed cache, TTL a minute. A post goes viral.', ['feed cache']],
    [
      'a hot item',
      'Fares are read through a Redis cache with a TTL of five minutes. A concert makes a hot item.',
      ['Redis cache'],
    ],
    [
      'Black Friday',
      'Fares are read through a Redis cache with a TTL of five minutes.\n\n## Load\n\nBlack Friday is the peak.',
      ['Redis cache'],
    ],
    [
      'millions',
      'Fares are read through a Redis cache with a TTL of five minutes. Millions of viewers come at once.',
      ['Redis cache'],
    ],
    [
      'a table',
      '| Part | Expiry |\n|---|---|\n| Redis cache | TTL 5 min |\n\nA flash sale starts at noon.',
      ['Redis cache'],
    ],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cache-stampede', text)).toEqual(expected);
  });

  it.each([
    ['a popular product', 'A cache with a TTL in Memcached, a popular key-value store.'],
    ['a spike of something else', 'A Redis cache with a TTL. Alert on latency spikes and replica lag spikes.'],
    ['hot keys that are split', 'A Redis cache with a TTL. Hot keys are many: splitting hot keys spreads them.'],
    [
      'a single flight',
      'Fares are read through a Redis cache with a TTL of five minutes. A flash sale is served by single-flight refills.',
    ],
    [
      'jitter',
      'Fares are read through a Redis cache with a TTL of five minutes. Against traffic spikes, expiry has jitter.',
    ],
    [
      'a lock',
      'Fares are read through a Redis cache with a TTL of five minutes. A flash sale: a lock guards each refill.',
    ],
    [
      'warming',
      'Fares are read through a Redis cache with a TTL of five minutes. Before a flash sale the cache is pre-warmed.',
    ],
    [
      'stale answers',
      'Fares are read through a Redis cache with a TTL of five minutes. In a flash sale stale-while-revalidate applies.',
    ],
    ['no peak', 'Fares are read through a Redis cache with a TTL of five minutes.'],
    ['no cache', 'A flash sale starts at noon.'],
    [
      'an alternative',
      '## Alternatives considered\n\nFares are read through a Redis cache with a TTL of five minutes. A flash sale.',
    ],
    ['a browser’s cache', 'The browser cache helps in a flash sale.'],
    [
      'a herd that is named',
      'Fares are read through a Redis cache with a TTL of five minutes. Traffic spikes make a thundering herd; see below.',
    ],
    [
      'coalescing',
      'Fares are read through a Redis cache with a TTL of five minutes. In a flash sale requests are coalesced.',
    ],
    ['a rejected cache', 'We use a disk instead of a Redis cache. A flash sale starts.'],
    ['a small tool', 'An internal tool for ten people reads through a Redis cache.'],
    [
      'an answer in a table',
      '| Part | Expiry |\n|---|---|\n| Redis cache | TTL 5 min, jitter |\n\nA flash sale starts at noon.',
    ],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cache-stampede', text)).toEqual([]);
  });
});
