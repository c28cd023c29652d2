/** A subject that Tradeoff has to know, and where it does: by rules that ask about it, by cards that tell of it. */
export interface Subject {
  readonly name: string;
  /** What a design says of it, or has to know. */
  readonly about: string;
  /** Ids. */
  readonly rules: readonly string[];
  readonly cards: readonly string[];
}

/** Every subject has a rule or a card; `docs/subjects.md` is made of this. */
export const SUBJECTS: readonly Subject[] = [
  {
    name: 'CAP focus',
    about:
      'A design says which of consistency, availability and partition tolerance comes first, and which may give way.',
    rules: ['cap-tradeoff', 'cap-contradiction'],
    cards: ['cap', 'strong-consistency', 'quorum'],
  },
  {
    name: 'Cassandra',
    about: 'Any node takes writes: available first, consistent eventually, and dearer to operate.',
    rules: ['cap-tradeoff', 'eventual-consistency-cost'],
    cards: ['cassandra', 'scylladb', 'eventual-consistency'],
  },
  {
    name: 'Traditional SQL',
    about: 'Consistent first: in a partition or failover there may be downtime.',
    rules: ['cap-tradeoff', 'sql-failover-downtime', 'recovery-objectives'],
    cards: ['sql', 'postgresql', 'mysql', 'sql-server', 'oracle', 'aurora'],
  },
  {
    name: 'Distributed NoSQL',
    about: 'Tolerates partitions first: resilient, and often only eventually consistent.',
    rules: ['cap-tradeoff', 'nosql-consistency'],
    cards: ['nosql', 'dynamodb', 'couchdb', 'cosmos-db', 'riak', 'hbase', 'bigtable'],
  },
  {
    name: 'MongoDB',
    about: 'While a primary fails over, it may be unavailable for a moment.',
    rules: ['cap-tradeoff', 'mongodb-failover'],
    cards: ['mongodb'],
  },
  {
    name: 'Modern databases',
    about: 'They balance the three well; something is traded all the same.',
    rules: ['cap-tradeoff'],
    cards: ['distributed-sql', 'spanner', 'cockroachdb'],
  },
  {
    name: 'Load path',
    about: 'From CDN over cache and servers to the database, with load spread over shards or replicas where it is hot.',
    rules: ['single-point-of-failure', 'hotspot-plan', 'replication-lag'],
    cards: ['load-balancer', 'cdn', 'cache', 'read-replica', 'sharding'],
  },
  {
    name: 'CDN',
    about: 'Takes traffic off the origin and brings content nearer to users.',
    rules: ['cdn-unused', 'cdn-cache-rules'],
    cards: ['cdn'],
  },
  {
    name: 'Cache',
    about: 'Has a TTL and a policy by which entries leave: LRU, LFU or FIFO.',
    rules: ['cache-eviction', 'cache-policy', 'cache-invalidation', 'cache-stampede'],
    cards: ['cache', 'redis', 'memcached', 'ttl', 'lru', 'lfu', 'fifo', 'cache-aside', 'write-through', 'write-behind'],
  },
  {
    name: 'Hotspots',
    about: 'Are spread over shards or replicas.',
    rules: ['hotspot-plan', 'shard-key'],
    cards: ['hotspot', 'sharding', 'read-replica'],
  },
  {
    name: 'Cold starts',
    about: 'Are tried out under the load of production before users do.',
    rules: ['cold-start', 'load-test'],
    cards: ['cold-start'],
  },
  {
    name: 'Build or buy',
    about: 'What exists is taken where it solves the problem reliably, by people who know how it works.',
    rules: ['build-vs-buy'],
    cards: ['build-or-buy'],
  },
  {
    name: 'Long polling',
    about: 'Simple, for uses that can wait.',
    rules: ['polling-latency'],
    cards: ['long-polling'],
  },
  {
    name: 'SSE',
    about: 'Streams one way, as tickers and dashboards need it.',
    rules: ['sse-one-way'],
    cards: ['sse'],
  },
  {
    name: 'WebSockets',
    about:
      'Both ways and stateful: sticky sessions, only where polling and SSE fall short, and best ended at the edge.',
    rules: ['websocket-sticky-session', 'websocket-edge', 'websocket-justification'],
    cards: ['websocket', 'socket-io', 'signalr'],
  },
  {
    name: 'WebRTC',
    about: 'For media, calls and collaborative editing; mostly over UDP.',
    rules: ['webrtc-transport'],
    cards: ['webrtc'],
  },
  {
    name: 'UDP',
    about: 'Browsers do not offer it to pages.',
    rules: ['browser-udp'],
    cards: ['udp', 'webtransport'],
  },
  {
    name: 'HTTP',
    about: 'Headers let old and new clients and servers work together.',
    rules: ['http-compatibility'],
    cards: ['http-api'],
  },
  {
    name: 'GraphQL',
    about: 'Where front ends change often, it spares the back end the churn.',
    rules: ['graphql-justification'],
    cards: ['graphql'],
  },
];
