import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('retry-limits', () => {
  it.each<[string, string, string[]]>([
    ['a call', 'Failed calls are retried.', ['retried']],
    ['a noun', 'Retries hide short outages.', ['Retries']],
    ['a worker', 'The worker retries the payment.', ['retries']],
    ['an edge', '```mermaid\nflowchart LR\n  a[Worker] -->|retry| b[Bank]\n```', ['retry']],
    [
      'a limit far away',
      'The worker retries payments.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\n## Cache\n\nEntries expire.',
      ['retries'],
    ],
    ['a table', '| Failure | Answer |\n|---|---|\n| bank is down | retry |', ['retry']],
    ['a list', '- Payment calls are retried\n- Mails are not', ['retried']],
    ['an edge', '```mermaid\nflowchart LR\n  a[API] -->|retries| b[Bank]\n```', ['retries']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('retry-limits', text)).toEqual(expected);
  });

  it.each([
    ['backoff', 'Failed calls are retried with backoff.'],
    ['attempts', 'The worker retries at most three times.'],
    ['a number', 'Calls are retried (3 attempts).'],
    ['once', 'A failed call is retried once.'],
    ['a breaker', 'Retries stop when the circuit breaker opens.'],
    ['a timeout', 'Retries share a timeout of 2 s.'],
    ['idempotency', 'Calls are idempotent, so they are retried.'],
    ['a dead letter', 'Failed messages are retried, then dead-lettered.'],
    ['a policy', 'The retry policy is that of the platform.'],
    ['a section', '## Retries\n\n- Exponential, from 100 ms'],
    ['code', 'Retries are configured.\n\n```yaml\nmaxAttempts: 3\n```'],
    ['a button', 'A retry button is shown.'],
    ['tests', 'CI retries flaky tests.'],
    ['people', 'Users retry later.'],
    ['what is made possible', 'Each step is stored, which allows for retries.'],
    ['what is not done', 'Payments are never retried.'],
    ['an alternative', '## Alternatives considered\n\nRetries in the client.'],
    ['a row with a limit', '| Failure | Answer |\n|---|---|\n| bank is down | retry, 3 attempts |'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('retry-limits', text)).toEqual([]);
  });
});
