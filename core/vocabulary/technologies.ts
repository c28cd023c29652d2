import type { Term } from './vocabulary.ts';

/** Technologies that store data on several nodes by design. */
export const DISTRIBUTED_STORES: readonly Term[] = [
  { id: 'cassandra', name: 'Cassandra', phrases: ['(Apache )Cassandra'], traps: ['Cassandra style', 'Cassandra like'] },
  { id: 'scylladb', name: 'ScyllaDB', phrases: ['Scylla(DB)'] },
  {
    id: 'dynamodb',
    name: 'DynamoDB',
    phrases: ['DynamoDB', 'Amazon Dynamo'],
    traps: ['DynamoDB local', 'DynamoDB Streams'],
  },
  {
    id: 'mongodb',
    name: 'MongoDB',
    phrases: ['MongoDB', '=Mongo', 'DocumentDB'],
    traps: ['Mongo(DB) driver', 'mongo shell'],
  },
  { id: 'couchdb', name: 'CouchDB', phrases: ['CouchDB', 'Couchbase'] },
  { id: 'cosmos-db', name: 'Cosmos DB', phrases: ['(Azure )Cosmos DB', 'CosmosDB'] },
  { id: 'riak', name: 'Riak', phrases: ['Riak'] },
  { id: 'hbase', name: 'HBase', phrases: ['HBase'] },
  { id: 'bigtable', name: 'Bigtable', phrases: ['(Cloud )Bigtable'] },
  { id: 'spanner', name: 'Spanner', phrases: ['(Cloud )Spanner'] },
  { id: 'cockroachdb', name: 'CockroachDB', phrases: ['CockroachDB', 'Cockroach DB'] },
  { id: 'yugabytedb', name: 'YugabyteDB', phrases: ['Yugabyte(DB)'] },
  { id: 'etcd', name: 'etcd', phrases: ['etcd'] },
  {
    id: 'aurora',
    name: 'Aurora',
    phrases: ['(Amazon|AWS) Aurora', '=Aurora', 'Aurora (PostgreSQL|Postgres|MySQL|Serverless)'],
  },
  { id: 'redis-cluster', name: 'Redis Cluster', phrases: ['Redis Cluster', 'Redis Sentinel'] },
];

/** What is written instead of, or beside, a product's name. */
export const STORE_TOPOLOGIES: readonly Term[] = [
  {
    id: 'read-replica',
    name: 'a read replica',
    phrases: [
      'read replica(s)',
      'replica set(s)',
      '(streaming|asynchronous|synchronous|database) replication',
      'standby database',
    ],
    traps: ['ReplicaSet'],
  },
  {
    id: 'nosql',
    name: 'NoSQL',
    phrases: ['(distributed )NoSQL', 'distributed database(s)', 'distributed key value store'],
  },
  {
    id: 'multi-region',
    name: 'a multi-region store',
    phrases: ['multi-region (database|replication|storage|store|deployment)'],
  },
  {
    id: 'sharded-store',
    name: 'a sharded store',
    phrases: [
      'sharded (database|cluster|PostgreSQL|Postgres|MySQL|SQL|storage|store)',
      'database shard(s|ing)',
      'shard(ed|ing) the database',
    ],
  },
];
