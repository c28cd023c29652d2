import type { Term } from '../../core/index.ts';

export const AVAILABILITY_CLAIMS: readonly Term[] = [
  {
    id: 'availability-claim',
    name: 'high availability',
    phrases: [
      '(high availability|highly available)',
      '(no|without|eliminat*|remov*) (a |any |all |)single point(s) of failure',
      'zero downtime',
      '(four|five) nines',
    ],
    traps: ['zero downtime (deploy*|migration*|release*|rollout*|upgrade*|schema*)'],
    example: 'The shop is highly available.',
    counterexamples: ['Releases are zero-downtime deployments.'],
  },
  {
    id: 'availability-figure',
    name: 'an availability of so many nines',
    phrases: ['99.9', '99.9#'],
    traps: ['99.9th', '99.9 percentile'],
    needs: ['availab*', 'uptime', 'SLA', 'up time'],
    example: 'The shop has an availability of 99.95 %.',
    counterexamples: ['It is 99.9 percent cotton.', 'The SLA is 200 ms at the 99.9th percentile.'],
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
