import { DISTRIBUTED_STORES, FAILOVER, RUNS_ALONE, type Term, termsNamed } from '../../core/index.ts';

export const MONGODB = termsNamed(DISTRIBUTED_STORES, 'mongodb');

export const MONGODB_FAILOVER: readonly Term[] = [
  ...FAILOVER,
  RUNS_ALONE,
  {
    id: 'mongodb-write-guarantee',
    name: 'which writes survive a failover',
    isUnmistakable: true,
    phrases: [
      'retryable write(s)',
      'retryWrites',
      'write concern',
      'writeConcern',
      'w: majority',
      'majority (write|read)(s)',
    ],
    example: 'Writes are acknowledged with write concern majority.',
    counterexamples: ['A majority of users agree.'],
  },
];
