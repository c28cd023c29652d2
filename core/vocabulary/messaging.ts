import { COMPONENT_PRODUCTS } from './components.ts';
import { type Term, termsNamed } from './vocabulary.ts';

/** What keeps messages for those that work on them. */
export const MESSAGE_QUEUES: readonly Term[] = [
  ...termsNamed(
    COMPONENT_PRODUCTS,
    'product-kafka',
    'product-rabbitmq',
    'product-sqs',
    'product-nats',
    'product-pubsub-service',
    'product-kinesis',
  ),
  {
    id: 'message-queue',
    isGeneric: true,
    name: 'a queue',
    phrases: [
      '(message|task|job|work|event|order|e-mail|email|notification|delivery|processing|ingest|ingestion|background|async|asynchronous|durable|payment|outbound|inbound|Redis|push|SMS|video|transcoding|upload|retry) queue(s)',
      'queue worker(s)',
      'message broker(s)',
      '=BullMQ',
      '=Celery',
      '=Sidekiq',
      'Apache Pulsar',
      'Azure (Service Bus|Event Hubs|Queue Storage)',
      'Google Cloud Tasks',
      '=ActiveMQ',
    ],
    labels: ['queue(s)'],
    traps: [
      '(priority|merge|print|render|waiting|virtual waiting|review|approval|support|triage|moderation|play|event loop|microtask|in-memory|build|CI|run|send|ready|request|accept) queue(s)',
      'job queue (of|in) (CI|Jenkins)',
      'queue (number|position|length of people|UI|screen|page|time)',
      'no (message |)queue(s)',
      'or (a |an |the |)(message|job|task|event|work) queue(s)',
      'dead-letter queue(s)',
      '=DLQ',
    ],
    unless: ['CI', 'Jenkins', 'heap', 'data structure', 'in-memory', 'in memory', 'UI', 'playlist'],
    example: 'Mails wait in a message queue.',
    counterexamples: ['The scheduler keeps a priority queue.', 'Builds wait in the CI queue.'],
  },
];
