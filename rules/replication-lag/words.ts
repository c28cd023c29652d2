import type { Term } from '../../core/index.ts';

export const READS_FROM_REPLICAS: readonly Term[] = [
  {
    id: 'reads-from-replicas',
    isGeneric: true,
    name: 'reads from replicas',
    phrases: [
      'read(-only) replica(s)',
      '(follower|secondary|replica|standby) read(s)',
      'read(s|ing|) (are |is |)(go |goes |sent |served |routed |scaled |distributed |spread |directed |)(to|from|by|across|over|via|through) (the |a |its |multiple |several |two |three |)(read |database |DB |PostgreSQL |Postgres |MySQL |)(replica|replicas|follower|followers|secondary|secondaries|standby|standbys)',
      'quer(y|ies) (go |goes |are sent |are served |are routed |)(to|from|by) (the |a |)(read |)replica(s)',
      'read from (secondary|secondaries|followers|replicas)',
      'secondaryPreferred',
    ],
    unless: ['pod(s)', 'Kubernetes', 'Elasticsearch', 'OpenSearch', 'shard replica(s)', 'ReplicaSet'],
    example: 'Reports are read from a read replica.',
    counterexamples: ['The API runs with three replicas.', 'Shards of Elasticsearch have read replicas.'],
  },
];

export const STALENESS: readonly Term[] = [
  {
    id: 'replica-staleness',
    name: 'how stale a replica may be',
    phrases: [
      'lag(s|ging|)',
      'replica(tion) (lag|delay)',
      'stale(ness)',
      'out of date',
      'read-your-(own-)write(s)',
      'read-after-write',
      'sticky read(s)',
      'monotonic read(s)',
      'eventual* consisten*',
      'strong* consisten*',
      'bounded staleness',
      '(reads|read|queries|fall back|falls back|routed|pinned) (go |are |is |served |sent |)(from|to|by|against|on) (the )(primary|leader|master|writer)',
      '(primary|leader|master|writer) (for|serves|handles) (critical|consistent|fresh|all writes|writes and|reads after)*',
      '(synchronous|sync|semi-sync) replication',
      'synchronous* replicat*',
      'consistent read(s)',
      'fresh(ness)',
      'tolerat* (a delay|delay|some delay)',
      'seconds (behind|old)',
      'behind (the )(primary|leader|master|writer)',
    ],
    example: 'Replication lag is below a second.',
    counterexamples: ['The flag is set.'],
  },
  {
    id: 'replica-delay',
    name: 'by how much a replica is late',
    phrases: ['# (ms|milliseconds|s|sec|second|seconds|minute|minutes)', '#(ms|s)', 'sub-second'],
    needs: ['replica*', 'follower*', 'secondar*', 'standby'],
    example: 'Replicas follow within 200 ms.',
    counterexamples: ['A job runs for 10 seconds.'],
  },
];
