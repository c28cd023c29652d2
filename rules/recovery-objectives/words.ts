import { COMPONENT_PRODUCTS, DISTRIBUTED_STORES, type Term, termsNamed } from '../../core/index.ts';

export const SYSTEMS_OF_RECORD: readonly Term[] = [
  ...termsNamed(COMPONENT_PRODUCTS, 'product-postgresql', 'product-mysql', 'product-sql-server'),
  ...DISTRIBUTED_STORES.filter(({ id }) => id !== 'etcd' && id !== 'redis-cluster'),
];

/** Titles of a section in which a reader looks for them. */
export const RELIABILITY_HEADINGS: readonly Term[] = [
  {
    id: 'reliability-heading',
    name: 'reliability, recovery or operation',
    phrases: ['disaster recovery', 'high availability'],
    labels: [
      'reliability',
      'availability',
      'resilience',
      'fault tolerance',
      'durability',
      'operation(s|al|)',
      'failure (modes|handling|scenarios)',
      'business continuity',
      'DR',
    ],
    traps: ['operational (cost(s)|overhead|complexity)'],
    example: 'What disaster recovery takes is rehearsed.',
  },
];

export const RECOVERY: readonly Term[] = [
  {
    id: 'recovery-objective',
    name: 'a recovery objective',
    phrases: [
      'RPO',
      'RTO',
      'recovery (point|time) objective(s)',
      'back(s|ed|ing|) up',
      'backup(s)',
      'PITR',
      'point-in-time',
      'snapshot(s)',
      'restor(e|es|ed|ing|ation) (from|test*|drill*|within|point|time|the database|data)',
      'WAL (archiv*|shipping)',
      'cross-region replica(s)',
    ],
    traps: ['backup (plan|codes|email|method)', 'snapshot isolation', 'snapshot test(s)'],
    example: 'RPO is a minute and RTO an hour.',
    counterexamples: ['It runs under snapshot isolation.'],
  },
];
