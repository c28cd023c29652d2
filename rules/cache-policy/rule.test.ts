import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('cache-policy', () => {
  it.each<[string, string, string[]]>([
    ['a size', 'Fares are read through a Redis cache with a TTL of five minutes. The cache has 4 GB.', ['Redis cache']],
    [
      'memory',
      'Fares are read through a Redis cache with a TTL of five minutes. Its memory limit is that of Redis, 2 GB.',
      ['Redis cache'],
    ],
    [
      'a table',
      '| Part | Technology | Details |\n|---|---|---|\n| fares | Redis cache | TTL 5 min, 4 GB |',
      ['Redis cache'],
    ],
    ['a diagram', '```mermaid\nflowchart LR\n  a --> c[Redis cache<br/>TTL 60s, 8GB]\n```', ['Redis cache']],
    ['Memcached', 'Memcached holds fares: TTL a minute, 2 GB of RAM.', ['Memcached']],
    [
      'a rejected policy',
      'Fares are read through a Redis cache with a TTL of five minutes. The cache has 4 GB.\n\n## Rejected\n\nLFU.',
      ['Redis cache'],
    ],
    ['a list', '- Fare cache: Redis\n  - TTL: 5 minutes\n  - Memory: 4 GB', ['Redis']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cache-policy', text)).toEqual(expected);
  });

  it.each([
    ['LRU', 'Fares are read through a Redis cache with a TTL of five minutes. The cache has 4 GB and evicts by LRU.'],
    [
      'LFU',
      'Fares are read through a Redis cache with a TTL of five minutes. The Redis cache of 4 GB runs allkeys-lfu.',
    ],
    ['FIFO', 'Fares are read through a Redis cache with a TTL of five minutes. The cache has 4 GB, FIFO.'],
    [
      'a bound',
      'Fares are read through a Redis cache with a TTL of five minutes. The cache has 4 GB and is capped at a million entries.',
    ],
    [
      'what fits',
      'Fares are read through a Redis cache with a TTL of five minutes. The cache has 4 GB, and all data fits.',
    ],
    ['no size', 'Fares are read through a Redis cache with a TTL of five minutes.'],
    ['no time', 'Fares are read through a Redis cache of 4 GB, evicted by LRU.'],
    ['a disk', 'Fares are read through a Redis cache with a TTL of five minutes.\n\n## Disk\n\nThe disk has 40 GB.'],
    ['no cache', 'Orders are kept for five minutes on 4 GB.'],
    [
      'an alternative',
      '## Alternatives considered\n\nFares are read through a Redis cache with a TTL of five minutes. The cache has 4 GB.',
    ],
    ['the cache of a processor', 'The CPU cache has 8 MB.'],
    ['what is not cached', 'Nothing is cached; 4 GB are free.'],
    ['a managed CDN', 'The CDN keeps pictures with a TTL of a day; the origin has 40 GB.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cache-policy', text)).toEqual([]);
  });
});
