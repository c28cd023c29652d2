import {
  COMPONENT_PRODUCTS,
  DISTRIBUTED_STORES,
  FAILOVER,
  RUNS_ALONE,
  STORE_TOPOLOGIES,
  STRONG_CONSISTENCY,
  type Term,
  termsNamed,
} from '../../core/index.ts';

export const RELATIONAL_STORES: readonly Term[] = [
  ...termsNamed(COMPONENT_PRODUCTS, 'product-postgresql', 'product-mysql', 'product-sql-server'),
  ...termsNamed(DISTRIBUTED_STORES, 'aurora'),
  {
    id: 'oracle-database',
    name: 'Oracle',
    phrases: ['Oracle (Database|DB|RAC|Data Guard)', 'Db2'],
    example: 'Invoices are kept in an Oracle Database.',
  },
];

/** That there is more than one node, or that its answers are always right: either way something gives in a partition. */
export const REPLICATED: readonly Term[] = [
  {
    id: 'standby',
    name: 'a replica, a standby or strong consistency',
    phrases: [
      '(hot |warm |synchronous |passive |)stand-by(s)',
      '(primary|master|leader) (/|and|with|plus) (# |one |two |three |a |its |)(read |sync |async |)(replica|standby|secondary|slave|follower)(s)',
      '(primary|master)/(replica|slave|standby|secondary)',
      '(primary|master)-(replica|slave|standby|secondary)',
      'Multi-AZ',
      'Always On (availability group|)(s)',
      'availability group(s)',
      '(PostgreSQL|Postgres|MySQL|SQL Server|database|DB) cluster',
      '(sync|async|logical)* replicat(ed|ion|es) to',
      '(has|with|and) (# |one |two |three |)(read |)replica(s)',
    ],
    traps: ['stand-by (mode|time|power)'],
    example: 'PostgreSQL has a primary and a hot standby.',
    counterexamples: ['The engineer is on call.', 'The service runs with replicas: 3.'],
    unless: [
      'pod(s)',
      'deployment',
      'Kubernetes',
      'service',
      'API',
      '(app|application|web|API) server(s)',
      'instances',
    ],
  },
  ...termsNamed(STORE_TOPOLOGIES, 'read-replica', 'multi-region'),
  STRONG_CONSISTENCY,
];

export const SQL_FAILOVER: readonly Term[] = [
  ...FAILOVER,
  RUNS_ALONE,
  {
    id: 'partition-of-sql',
    name: 'what happens in a partition',
    phrases: [
      'network (partition|split)(s)',
      '(during|in|on|under) (a|an|the) (network )partition',
      'RPO',
      'data loss',
    ],
    example: 'In a partition writes are refused.',
  },
];
