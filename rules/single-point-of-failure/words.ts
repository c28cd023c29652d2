import type { Term } from '../../core/index.ts';

export const AVAILABILITY_CLAIMS: readonly Term[] = [
  {
    id: 'availability-claim',
    name: 'high availability',
    phrases: [
      '(high availability|highly available)',
      '99.9',
      '99.9#',
      '(no|without|eliminat*|remov*) (a |any |all |)single point(s) of failure',
      'zero downtime',
      '(always on|fault tolerant|fault tolerance)',
      '(four|five) nines',
    ],
    example: 'The shop is highly available.',
    counterexamples: ['It is 99 percent cotton.'],
  },
];

/** What keeps one box in a drawing from being one machine. */
export const REDUNDANCY: readonly Term[] = [
  {
    id: 'redundancy',
    name: 'redundancy',
    phrases: [
      '(replica|replicas|replicated|replication|replica set)',
      '(stand by|standby|standbys|secondary|secondaries|follower|followers)',
      '(cluster|clusters|clustered|clustering)',
      '(multi AZ|multi-AZ|multi region|availability zone|availability zones|zones)',
      '(failover|fail over|fails over)',
      '(redundant|redundancy|active active|active passive|hot spare)',
      '(managed|serverless|autoscaling|auto scaling|auto-scaling)',
      '(accepted|known) single point of failure',
      '(Patroni|Sentinel|Galera|Spanner|CockroachDB|Cassandra|DynamoDB|Aurora|quorum)',
    ],
    example: 'The database has a standby.',
  },
];
