import type { Term } from './vocabulary.ts';

/** Says what happens, and what callers see, when the node that takes writes is lost. */
export const FAILOVER: readonly Term[] = [
  {
    id: 'failover',
    name: 'what happens in a failover',
    phrases: [
      'fail(s|ed|ing|) over',
      'failover(s)',
      '(primary |leader |new |automatic |re-)election(s)',
      're-elect*',
      'elect(s|ed|ing|) (a |the |)(new |)(primary|leader|master)',
      '(primary|leader|master) is (being )elected',
      'step(s|ped|ping|) down',
      'promot(e|es|ed|ing|ion) (of |)(a |the |an |)(up-to-date |healthy |)(replica|standby|secondary|follower|new primary)',
      '(is|are|gets|be|been) promoted (to (primary|leader|master)|automatically|when|if|within|in)',
      'unavailable',
      'unavailability',
      'downtime',
      'RTO',
      'read-only (mode|while|during|until)',
      'split-brain',
      '(primary|leader|master|database|DB|node|MongoDB|Mongo|Postgres|PostgreSQL|MySQL) (fails|failure|loss|goes down|is down|is lost|crashes|outage|is unreachable)',
      '(lose|loses|losing|loss of) (the |a )(primary|leader|master|node|database)',
      'degraded mode',
      'Patroni',
    ],
    traps: [
      '(zero|no|without|minimal)-downtime (deploy*|migration*|release*|rollout*|update*|upgrade*|schema)',
      'downtime (for|during) (deploy*|migration*|release*|upgrade*|the migration)',
      '(migration|deployment|maintenance) downtime',
      'unavailable (item|product|seat|room|slot|date)(s)',
    ],
    example: 'Writes fail for some seconds during a failover.',
    counterexamples: ['It is deployed with zero-downtime migrations.', 'The discount is promoted by mail.'],
  },
];

/** Nothing fails over where there is one node. */
export const RUNS_ALONE: Term = {
  id: 'runs-alone',
  name: 'a single node',
  phrases: [
    '(single|one)-(node|instance|server|machine) (MongoDB|Mongo|PostgreSQL|Postgres|MySQL|SQL Server|database|deployment|cluster|setup|instance)',
    'standalone (MongoDB|Mongo|PostgreSQL|Postgres|MySQL|database|server|instance|node|mode)',
    '(MongoDB|Mongo|PostgreSQL|Postgres|MySQL|SQL Server|database) (runs |running |)on (a single|one) (node|instance|server|machine|host|VM)',
    '(a|one) single (MongoDB|Mongo|PostgreSQL|Postgres|MySQL) (node|instance|server)',
    'no (replica(s)|replica set|replication|standby|failover)',
    'without (replica(s)|a replica set|replication|a standby)',
  ],
  example: 'Profiles are in a single-node MongoDB.',
  counterexamples: ['Each node is small.'],
};

/** Where all of a design runs on one machine, no store of it is replicated. */
export const ONE_MACHINE: Term = {
  id: 'one-machine',
  name: 'one machine',
  phrases: ['Docker Compose', '(a|one) single (node|server|machine|VM|VPS|host)', 'localhost', 'run(s|ning) locally'],
  example: 'All of it runs under Docker Compose.',
  counterexamples: ['Images are built with Docker.'],
};

export const SCALED_OUT: Term = {
  id: 'scaled-out',
  name: 'more than one machine',
  phrases: [
    'replica(s)',
    'replicat(ed|ion)',
    'shard(s|ed|ing)',
    'cluster(s|ed)',
    '=Atlas',
    'multi-AZ',
    'availability zone(s)',
    'multi-region',
    'high availability',
    'highly available',
    'horizontal* scal*',
    'scal* horizontal*',
    'fault toleran*',
    'failover',
    '# nodes',
  ],
  example: 'It is replicated over three availability zones.',
  counterexamples: ['It holds a node of the graph.'],
};
