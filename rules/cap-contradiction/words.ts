import { EVENTUAL_CONSISTENCY, STRONG_CONSISTENCY, type Term } from '../../core/index.ts';

export const AVAILABLE: readonly Term[] = [
  EVENTUAL_CONSISTENCY,
  {
    id: 'available-in-partition',
    name: 'available in a partition',
    phrases: [
      '(highly |always |fully |)available (during|in|under) (a |an |any |)(network |)partition(s)',
      '(stays|stay|remains|remain|keeps) available (during|in|under|when) (a |an |any |the |)(network |)(partition|partitions|partitioned)',
    ],
    example: 'It remains available during network partitions.',
    counterexamples: ['It is available in one region.'],
  },
];

export const CONSISTENT: readonly Term[] = [STRONG_CONSISTENCY];

/** What no store with replicas can be. */
export const BOTH_AT_ONCE: readonly Term[] = [
  {
    id: 'consistent-and-available',
    name: 'consistency and availability at once',
    phrases: ['=CA (system|store|database|side)', '=CA in (the )CAP'],
    traps: ['=CA (certificate|bundle|key)(s)'],
    example: 'It is a CA system.',
    counterexamples: ['The CA certificate expires.'],
  },
];

/** Says that a statement holds for some regions, operations, tables or levels only. */
export const SCOPES: readonly Term[] = [
  {
    id: 'consistency-scope',
    name: 'a scope of consistency',
    phrases: [
      'per',
      'each',
      '(in|within|inside|across|between|among) (a |an |one |the |each |single |all |our |multiple |)(region|regions|zone|zones|datacenter|datacenters|data center|data centers|cell|cells|partition|shard|shards|row|document|key|table|cluster|session)',
      '(in|intra|cross|inter|single|multi)-(region|zone|datacenter|DC|partition|row|key|item|document)(al)',
      '(local|remote|other|home|primary|secondary) region(s)',
      'global table(s)',
      'globally',
      'regionally',
      'asynchronous* replicat*',
      'LOCAL_QUORUM',
      'EACH_QUORUM',
      'LOCAL_ONE',
      'QUORUM',
      'ONE',
      'quorum',
      'consistency level(s)',
      'tunable',
      'configurable',
      '(read|reads|write|writes|query|queries|operation|operations|transaction|transactions)',
      '(table|tables|collection|collections|index|indexes|GSI|secondary index)',
      '(replica|replicas|follower|followers|secondary|secondaries|primary|leader)',
      '(cache|cached|caches|CDN|feed|search|analytics|derived|view|views)',
      '(by default|default|optional|optionally|option|unless|except|only|both|either|depending|depends|where|when|if|while|whereas)',
      '(for|on) (the |all |some |most |critical |other |non-critical |)(payment|payments|balance|balances|order|orders|inventory|counter|counters|count|counts|like|likes|profile|profiles|message|messages|metadata|session|sessions|account|accounts|ledger|booking|bookings|timeline|timelines)',
      'lightweight transaction(s)',
      '=LWT(s)',
      'conditional',
      'ConsistentRead',
    ],
    example: 'It is strongly consistent within a region.',
    counterexamples: ['It is strongly consistent.'],
  },
];
