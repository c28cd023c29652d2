import type { Term } from './vocabulary.ts';

/** What documents that design a service talk about; each term is one signal, however often it occurs. */
export const ARCHITECTURE_SIGNALS: readonly Term[] = [
  signal('load-balancer', 'load balanc*', 'ALB', 'NLB', 'HAProxy', 'nginx', 'reverse proxy'),
  signal('replicas', 'replica(s)', 'replicated', 'instances'),
  signal('throughput', 'QPS', 'RPS', 'TPS', 'throughput', 'requests per second', 'writes per second', 'req(s)/s'),
  signal('queue', '(message )queue(s)', 'Kafka', 'RabbitMQ', 'SQS', 'pub/sub', 'event bus', 'NATS'),
  signal('database', 'Postgres(QL)', 'MySQL', 'MongoDB', 'Cassandra', 'DynamoDB', 'database', 'SQL Server', 'etcd'),
  signal('cache', 'Redis', 'Memcached', 'ElastiCache', 'caching', 'cache'),
  signal('cdn', 'CDN', 'CloudFront', 'Fastly', 'Cloudflare', 'Akamai'),
  signal('deployment', 'Kubernetes', 'k8s', 'ECS', 'Docker', 'deploy*', 'EC2', 'Fargate', 'Lambda'),
  signal('gateway', 'API gateway', 'gateway', 'ingress'),
  signal('microservice', 'microservice(s)', '(order|user|auth|payment|notification|chat|API) service'),
  signal('users', 'concurrent (users|connections)', 'daily active users', 'DAU', 'MAU', '# million users', '#M users'),
  signal('latency', 'p99', 'p95', 'latency', '# ms', '#ms'),
  signal('shards', 'shard(s|ed|ing)', 'partition key', 'partitioned'),
  signal('frontend', 'front-end', 'browser', 'mobile app', 'web app', 'React', 'web client'),
  signal('backend', 'back-end', 'application server(s)', 'app server(s)', 'API server'),
  signal('horizontal-scale', 'horizontal* scal*', 'scal* horizontal*', 'auto-scaling', 'scale out', 'stateless'),
  signal('availability', 'high availability', 'highly available', '99.#%', 'failover', 'SLA', 'SLO', 'uptime'),
  signal('object-storage', 'object storage', 'S3', 'blob storage', 'GCS', 'MinIO'),
  signal('realtime', 'WebSocket(s)', 'Socket.IO', 'SignalR', 'SSE', 'real-time'),
  signal(
    'requirements',
    'non-functional requirements',
    'functional requirements',
    'capacity estimat*',
    'bottleneck(s)',
  ),
];

function signal(id: string, ...phrases: string[]): Term {
  return { id: `signal-${id}`, name: id, phrases };
}
