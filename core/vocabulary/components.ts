import type { Term } from './vocabulary.ts';

/**
 * Products that are components of their own wherever a diagram, a heading or a table names them. They have no family:
 * of two of them none is another name of the other.
 */
export const COMPONENT_PRODUCTS: readonly Term[] = [
  product(
    'kafka',
    'Kafka',
    ['(Apache |Confluent |)Kafka', 'Amazon MSK', '=Redpanda'],
    ['Kafka client(s)', 'Kafka Streams'],
    'Orders go through Kafka.',
  ),
  product(
    'rabbitmq',
    'RabbitMQ',
    ['RabbitMQ', 'ActiveMQ', 'Amazon MQ'],
    ['RabbitMQ client(s)'],
    'Jobs wait in RabbitMQ.',
  ),
  product('sqs', 'SQS', ['(Amazon |AWS |)SQS', '=SQS'], [], 'Jobs wait in SQS.'),
  product('sns', 'SNS', ['(Amazon |AWS |)SNS', '=SNS'], [], 'Events fan out over SNS.'),
  product('nats', 'NATS', ['=NATS( JetStream)'], [], 'Events go through NATS.'),
  product(
    'pubsub-service',
    'Pub/Sub',
    ['(Google|Cloud|GCP|Google Cloud) Pub/Sub'],
    [],
    'Events go through Google Pub/Sub.',
  ),
  product('kinesis', 'Kinesis', ['(Amazon |AWS |)Kinesis'], [], 'Clicks go to Kinesis.'),
  product(
    'postgresql',
    'PostgreSQL',
    ['PostgreSQL', 'Postgres'],
    ['Postgres(QL) (compatible|driver|extension|client)'],
    'Orders are in PostgreSQL.',
  ),
  product('mysql', 'MySQL', ['MySQL', 'MariaDB'], ['MySQL (compatible|driver|client)'], 'Orders are in MySQL.'),
  product('sql-server', 'SQL Server', ['(Microsoft |)SQL Server', 'Azure SQL'], [], 'Orders are in SQL Server.'),
  product(
    'elasticsearch',
    'Elasticsearch',
    ['Elastic( )search', 'OpenSearch'],
    ['Elasticsearch client(s)'],
    'Search runs on Elasticsearch.',
  ),
  product('clickhouse', 'ClickHouse', ['ClickHouse'], [], 'Events are counted in ClickHouse.'),
  product(
    'object-store',
    'S3',
    ['(Amazon |AWS |)S3', '=S3', '=MinIO', '=GCS'],
    ['S3 compatible'],
    'Pictures are in S3.',
  ),
  product('keycloak', 'Keycloak', ['Keycloak', 'Auth0'], [], 'Log-in is by Keycloak.'),
];

function product(id: string, name: string, phrases: string[], traps: string[], example: string): Term {
  return { id: `product-${id}`, name, phrases, example, ...(traps.length > 0 && { traps }) };
}

/** Whether a term names a product, and not a sort of things or what is said of one. */
export function isProduct(term: Term): boolean {
  return (term.family !== undefined && !term.isGeneric) || COMPONENT_PRODUCTS.includes(term);
}
