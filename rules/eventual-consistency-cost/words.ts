import { DISTRIBUTED_STORES, EVENTUAL_CONSISTENCY, type Term, termsNamed } from '../../core/index.ts';

/** Any node of these takes writes. */
export const LEADERLESS_STORES = termsNamed(
  DISTRIBUTED_STORES,
  'cassandra',
  'scylladb',
  'dynamodb',
  'cosmos-db',
  'riak',
);

export const SAID_EVENTUAL: readonly Term[] = [EVENTUAL_CONSISTENCY];

export const OPERATING_COST: readonly Term[] = [
  {
    id: 'operating-cost',
    name: 'what it costs to operate',
    phrases: [
      'repair(s)',
      'anti-entropy',
      'compaction(s)',
      'tombstone(s)',
      '=(RU|WCU|RCU|RUs|WCUs|RCUs)',
      '(read|write|request) (capacity )unit(s)',
      '(on-demand|provisioned|reserved) (capacity|throughput|mode|billing)',
      'operational* (cost|overhead|burden|complexity|effort|expensive|heavy|complex)*',
      'operat(e|ing|ions) (cost|overhead|burden|team)',
      'on-call',
      '# (node|nodes|replicas)',
      '(three|five|six|nine|twelve) node(s)',
      'replication factor',
      'RF (=|of|:) #',
      'RF=#',
      'cost(s|ly|)',
      'expensive',
      'pric(e|ed|ing) per',
      'fully managed',
      'managed service',
    ],
    traps: ['read repair', 'cost of (goods|shipping)', 'shipping cost(s)'],
    example: 'Repairs run weekly on a six-node ring.',
    counterexamples: ['Read repair fixes stale replicas.'],
  },
];
