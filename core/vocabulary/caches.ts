import type { Term } from './vocabulary.ts';

const CACHE = 'cache';
const CACHING = ['cach(e|es|ing|ed)', 'ElastiCache'];

/** What a store in memory is for where it is no cache. */
const OTHER_ROLES = [
  'pub/sub',
  'queue(s)',
  'broker',
  'lock(s)',
  'rate limit*',
  'session store',
  'message bus',
  'stream(s)',
];

/** What holds copies so that they are read faster. */
export const CACHES: readonly Term[] = [
  {
    id: 'redis-cache',
    family: CACHE,
    name: 'Redis',
    phrases: [
      '(Upstash |AWS |Azure |Amazon |Google |GCP |)Redis',
      '(Amazon |AWS |)ElastiCache for (Redis|Valkey)',
      'Valkey',
      'KeyDB',
      'Dragonfly(DB)',
      'Hazelcast',
      'Apache Ignite',
      'Aerospike',
      'MemoryDB',
      'Infinispan',
    ],
    needs: CACHING,
    traps: [
      'Redis (pub/sub|pubsub|stream|queue|lock|session|counter|rate limiter|client|adapter|sorted set|list)(s)',
      'Redis based (lock|queue|session|rate)*',
      'Redis (is|was) (not|never) (a|used as a|the) cache',
    ],
    unless: OTHER_ROLES,
    example: 'Redis holds cached fares.',
    counterexamples: ['Redis keeps sessions.', 'A Redis queue feeds the cache warmer.'],
  },
  {
    id: 'memcached',
    family: CACHE,
    name: 'Memcached',
    phrases: ['Memcache(d)'],
    traps: ['Memcached protocol', 'Memcached client'],
    example: 'Fares are held in Memcached.',
    counterexamples: ['It speaks the Memcached protocol.'],
  },
  {
    id: 'elasticache',
    family: CACHE,
    name: 'ElastiCache',
    phrases: ['(Amazon |AWS |)ElastiCache'],
    traps: ['ElastiCache for (Redis|Valkey)'],
    // It runs Redis, whatever that is for.
    unless: OTHER_ROLES,
    example: 'Fares are held in ElastiCache.',
    counterexamples: ['Fares are held in ElastiCache for Redis.'],
  },
  {
    id: 'varnish',
    family: CACHE,
    name: 'Varnish',
    phrases: ['Varnish'],
    example: 'Pages are served by Varnish.',
  },
  {
    id: 'dax',
    family: CACHE,
    name: 'DAX',
    phrases: ['=DAX'],
    example: 'Trips are read through DAX.',
  },
  {
    id: 'squid',
    family: CACHE,
    name: 'Squid',
    phrases: ['Squid proxy'],
    example: 'Pages leave by a Squid proxy.',
  },
  {
    id: 'caffeine',
    family: CACHE,
    name: 'Caffeine',
    phrases: ['Caffeine cache'],
    example: 'Each node has a Caffeine cache.',
  },
  {
    id: 'cache',
    family: CACHE,
    isGeneric: true,
    name: 'a cache',
    phrases: [
      'cach(e|ing) (layer|tier|server|cluster|service|store|node|database|system|solution|infrastructure|mechanism|strategy|instance)(s)',
      '(in-memory|memory|distributed|application|app|query|result|response|shared|edge|read-through|write-through|write-behind|look-aside|Redis|Memcached|ElastiCache|Varnish|CDN|LRU|local|global|regional|page|object|metadata|data|API|HTTP|proxy|nginx|gateway|reverse-proxy|server-side|backend|database|DB|hot|near|in-process|process|per-node|per-instance|central|centralized|external|dedicated|product|user|profile|session|catalog|catalogue|price|pricing|inventory|feed|timeline|search|recommendation|content|asset|image|media|fragment|route|routing|permission|policy|config|configuration|lookup|URL|link|message|token|preference|template|entity|model|embedding|prompt|semantic|two-tier|multi-tier|multi-level|tiered|layered|thumbnail|quote|account|tenant|rule|tag) cach(e|es|ing)',
      'cache-aside',
      '(check|checks|checking|query|queries|ask|asks) (in |)cache',
      '(store|stores|stored|put|puts|save|saves|kept|keep|keeps|look|looks|looked) (* |)in (a |)cache',
      '(a|an|our|its|this|each|the|per-node) * cache(s)',
      '(a|an|our|its|this) cache',
      '(add|adds|adding|introduce|introducing|use|uses|using|with|put|have|has) cache (for|to|in|on|before|between|at|layer)',
      '(with|via|through|from|into|using|use|uses) * cache(s)',
      'cach(e|es|ing) (it|them|results|data|responses|entries|values|records|objects) (in|with|using|on) (Redis|Memcached|memory|the edge)',
      'cached (in|by|with|at|on) (Redis|Memcached|memory|ElastiCache|the edge|the CDN|CDN|Varnish)',
      '(with|use|uses|using|via|through|plus|for|and|add|adds) caching',
      '(role|purpose|usage|function|responsibility): (* |)(cache|caching)',
      'caching (of|for|at|with|via|proxy|using|on)',
      'as (a|our|the|an) (in-memory |distributed |primary |shared |main |)cache',
    ],
    labels: ['cache(s)', 'caching'],
    traps: [
      // What a decision is called by what it does: here it is a verb.
      'cache (rendered|computed|generated|parsed|fetched)',
      '(CPU|L#|uncore|page|dentry|inode|build|Docker|layer|npm|yarn|pip|module|Go|CI|GitHub Actions|browser|DNS|compiler|instruction|kernel|filesystem|file system|package|dependency|informer|client-go|watch|service worker|disk|code|JIT|bytecode|plan|statement|prepared statement|buffer|block|key-value|KV|turbo|webpack|Gradle|Maven|image layer|controller-runtime|client-side|mobile|device|offline) cach(e|es|ing)',
      'cach(e|ing) (hit|miss|control|key|bust|busting|line|coherence|coherency|locality|friendly|oblivious|pressure|thrashing)(s)',
      '(no|zero|without|non) (content |response |any |)cach(e|ing)',
      // “The cache” is one that is named elsewhere, or nowhere.
      'the cache',
      '(with|via|through|from|into|using|use|uses) the cache',
      '(git|action|actions) cache',
      'cache-control',
      'cache directory',
      'cache (folder|file|dir|path)(s)',
      '#cache',
      '@cache*',
      'lru_cache',
    ],
    unless: [
      'React Query',
      'TanStack*',
      'SWR',
      'Apollo Client',
      'RTK Query',
      'service worker(s)',
      'localStorage',
      'IndexedDB',
      'browser(s)',
      'build (system|tool|step|artifact|output)(s)',
      'CI',
      'GitHub Actions',
      'Turborepo',
      'Bazel',
      'Dockerfile',
      'dependenc*',
      'pnpm',
      'compiler',
      'kernel',
      'informer(s)',
    ],
    example: 'Fares are read through a product cache.',
    counterexamples: [
      'TanStack Query is used for caching.',

      'The CPU cache is warm.',
      'The Docker cache speeds builds.',
      'Responses are cached.',
      'There is no caching.',
    ],
  },
];

/** Words that show that what is said nearby is said of a cache. */
export const ABOUT_CACHES: readonly Term[] = [
  {
    id: 'about-cache',
    name: 'caching',
    phrases: [
      'cach(e|es|ing|ed)',
      'ElastiCache',
      'Memcached',
      'memoiz*',
      'cacheable',
      'uncached',
      'CDN',
      'entr(y|ies)',
    ],
    traps: [
      '(log|ledger|journal|time|form|data|blog|calendar|audit|DNS|user|table|routing|registry|directory|index) entr(y|ies)',
      'entr(y|ies) (point|level|fee|form)(s)',
    ],
    example: 'It is cached.',
  },
];
