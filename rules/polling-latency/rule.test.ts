import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('polling-latency', () => {
  it.each<[string, string, string[]]>([
    ['long polling', 'The app learns of orders by long polling.', ['long polling']],
    ['clients that poll', 'The dashboard polls the status endpoint.', ['dashboard polls']],
    ['what polls', 'The state of a job is kept for frontend polling.', ['frontend polling']],
    ['browsers', 'Browsers poll for the result.', ['Browsers poll']],
    ['a fallback', 'Old clients use a polling fallback.', ['polling fallback']],
    ['HTTP polling', 'Status is read by HTTP polling.', ['HTTP polling']],
    [
      'a figure far away',
      'The app polls for orders.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\n## Jobs\n\nThey run every 5 minutes.',
      ['app polls'],
    ],
    ['jobs', 'The design is asynchronous jobs with polling.', ['jobs with polling']],
    ['a check', 'The client periodically checks the status of its job.', ['client periodically checks']],
    ['a list', '- Upload by POST\n- Status by client polling', ['client polling']],
    ['an edge', '```mermaid\nflowchart LR\n  a[Page] -->|polling for status| b[API]\n```', ['polling for status']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('polling-latency', text)).toEqual(expected);
  });

  it.each([
    ['an interval', 'The dashboard polls every 5 seconds.'],
    ['a delay', 'The app learns of orders by long polling; a delay of a minute is fine.'],
    ['latency', 'Long polling: users tolerate the latency.'],
    ['a timeout', 'Long polling with a timeout of 30 s.'],
    ['freshness', 'Browsers poll; freshness is no concern.'],
    ['what is not urgent', 'The page polls, since nothing is time-critical.'],
    ['a consumer', 'The consumer polls Kafka.'],
    ['a queue', 'Workers read SQS by long polling (SQS).'],
    ['health', 'Prometheus polls the health endpoint.'],
    ['CI', 'CI polls the repository.'],
    ['an alternative', '## Alternatives considered\n\nLong polling is simple.'],
    ['a rejection', 'We use WebSockets instead of long polling.'],
    ['a row with a period', '| Page | How |\n|---|---|\n| status | client polling every 5 s |'],
    ['a figure of connections only', 'The page polls every 2 s; 5M connections are open.'],
    [
      'one of several ways',
      '## Different approaches to send the feed\n\n1. Pull: clients ask.\n2. Push: the app keeps a long poll open.',
    ],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('polling-latency', text)).toEqual([]);
  });
});
