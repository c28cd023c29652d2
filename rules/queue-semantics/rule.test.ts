import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('queue-semantics', () => {
  it.each<[string, string, string[]]>([
    ['a queue', 'Mails wait in a message queue for a worker.', ['message queue']],
    ['Kafka', 'Orders go through Kafka to the consumers.', ['Kafka']],
    ['a node', '```mermaid\nflowchart LR\n  a[API] --> b[[Job queue]] --> c[Worker]\n```', ['Job queue']],
    ['a table', '| Part | Technology |\n|---|---|\n| jobs | RabbitMQ |', ['RabbitMQ']],
    ['one word only', 'SQS feeds the workers, which are idempotent.', ['SQS']],
    ['the same word twice', 'A message queue; duplicates are dropped, and workers are idempotent.', ['message queue']],
    ['a purpose', 'RabbitMQ is used in order to decouple.', ['RabbitMQ']],
    ['a list', '- Mail: SQS\n- Search: OpenSearch', ['SQS']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('queue-semantics', text)).toEqual(expected);
  });

  it.each([
    ['duplicates and poison', 'SQS feeds idempotent workers and has a dead-letter queue.'],
    ['a guarantee and idempotency', 'Kafka delivers at least once, and consumers are idempotent.'],
    ['order and retries', 'Kafka keeps messages in order per room; consumers retry.'],
    ['overflow and duplicates', 'RabbitMQ: exactly-once is not needed; an alert watches the queue depth.'],
    ['acknowledgement and a key', 'Kafka: offsets are acknowledged late, the partition key is the room.'],
    ['what a diagram says', '```mermaid\nflowchart LR\n  a[API] --> b[[Job queue]] --> d[DLQ]\n  b -->|retry| b\n```'],
    ['a priority queue', 'The scheduler keeps a priority queue.'],
    ['builds', 'Builds wait in the job queue of CI.'],
    ['people', 'Fans stand in a virtual waiting queue.'],
    ['a structure in memory', 'A work queue in memory orders nodes.'],
    ['what is not there', 'There is no message queue.'],
    ['an alternative', '## Alternatives considered\n\nKafka scales.'],
    ['a later step', 'We may add Kafka later.'],
    ['a client', 'The Kafka client is pinned.'],
    ['a list on a screen', 'The queue on the screen shows who plays next.'],
    [
      'a row that says it',
      '| Queue | Duplicates | Poison |\n|---|---|---|\n| SQS | dropped by message id, duplicates logged | dead-letter queue |',
    ],
    ['a FIFO of a program', 'Jobs wait in an in-memory queue (FIFO) of the process.'],
    ['what is one of two', 'Results go back by a callback or message queue.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('queue-semantics', text)).toEqual([]);
  });
});
