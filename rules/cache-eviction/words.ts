import type { Term } from '../../core/index.ts';

export const CACHES: readonly Term[] = [
  {
    id: 'cache',
    name: 'a cache',
    phrases: [
      'cach(e|ing) (layer|tier|server|cluster|strategy|service|store|node)(s)',
      '(in-memory|distributed|application|query|result|response|shared|edge|read-through|write-through|look-aside|Redis|Memcached|ElastiCache|Varnish|CDN|LRU|local|global|session|page|object|metadata|data) cach(e|es|ing)',
      'cache-aside',
      'write-through cach(e|ing)',
      'Memcached',
      '(Redis|Memcached|ElastiCache) (as a|as the|as an|for) (distributed |in-memory |shared )cach(e|ing)',
      '(cached|cache|caches) (it|them|results|data|responses|entries|values) in (Redis|Memcached|memory)',
      'cached in (Redis|Memcached|memory|ElastiCache)',
    ],
    labels: ['cache(s)', 'caching'],
    traps: [
      '(CPU|L#|page|dentry|inode|build|Docker|layer|npm|module|CI|browser|DNS|compiler|instruction|kernel|filesystem|package|dependency|informer|client-go|watch|service worker) cach(e|es|ing)',
      'cache (hit|miss|control|key|busting|line|invalidation|stampede|warming|poisoning)(s)',
      'no (content )cach(e|ing)',
    ],
  },
];

/** How entries leave the cache or are refreshed. */
export const CACHE_STATEMENTS: readonly Term[] = [
  {
    id: 'cache-time',
    name: 'a time to live',
    phrases: [
      'TTL(s)',
      'time-to-live',
      'expir*',
      'max-age',
      's-maxage',
      'lifetime',
      'cacheDuration',
      '(cached|kept|cache|stored) (for|up to) # (second|minute|hour|day)(s)',
      'refresh(ed|es) every',
      'revalidat*',
      'ETag(s)',
      'If-Modified-Since',
      'stale-while-revalidate',
      'staleness',
      '# (s|min|h) cache',
    ],
  },
  {
    id: 'cache-size',
    name: 'an eviction policy',
    phrases: [
      'evict*',
      'LRU',
      'LFU',
      'FIFO',
      'least recently used',
      'least frequently used',
      'maxmemory',
      'allkeys-lru',
      'max (entries|size|items)',
      'maximum (entries|size|number of entries)',
      'capped at',
      'bounded',
      'ring buffer',
      'trimmed',
      'prun(ed|ing)',
      'garbage collected',
    ],
  },
  {
    id: 'cache-events',
    name: 'invalidation',
    phrases: [
      'invalidat*',
      'purg(e|ed|es|ing)',
      'cache bust(ing)',
      'versioned key(s)',
      'write-through',
      'generation number',
      'immutable',
    ],
  },
];
