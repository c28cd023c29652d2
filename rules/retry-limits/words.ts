import type { Term } from '../../core/index.ts';

export const RETRIES: readonly Term[] = [
  {
    id: 'retries',
    isGeneric: true,
    name: 'retries',
    phrases: [
      'retr(y|ies|ied|ying)',
      're-tr(y|ies|ied|ying)',
      '(automatic|automatically|client|transparent) retr(y|ies)',
    ],
    traps: [
      'retry (button|link|option in the UI|screen|page|icon|prompt|dialog|banner)',
      '(test|tests|CI|build|flaky|pipeline|download|manual|manually|user|users|you|please) (can |may |must |to |)retr(y|ies|ied)',
      'retry (the )(test|tests|build|job|pipeline|payment manually|download|later|again later)',
      'retry storm(s)',
      'no retr(y|ies)',
      // What something makes possible.
      'allow(s|ing|) (for |)retr(y|ies|ying)',
      'including retry logic',
      'retry-after',
    ],
    unless: ['button', 'CI', 'test(s)', 'manual*', 'UI', 'Playwright', 'pipeline'],
    example: 'Failed calls are retried.',
    counterexamples: ['A retry button is shown.', 'CI retries flaky tests.'],
  },
];

export const RETRY_LIMITS: readonly Term[] = [
  {
    id: 'retry-limit',
    name: 'what limits retries',
    phrases: [
      'back-off',
      'backoff',
      'jitter(ed)',
      'exponential*',
      '(max|maximum|maximal|at most|up to|after) (# |three |five |two |ten |of |)(retry |)(attempt|attempts|retries|tries|times)',
      '(max|maximum) #',
      '# (attempt|attempts|retries|tries|times)',
      '#x',
      '(once|twice|thrice|three times|five times|a few times|one retry|two retries|three retries)',
      '(maxRetries|max_retries|maxAttempts|max_attempts|retryLimit|retry_count|retries:|attempts:)',
      'retry (limit|limits|policy|policies|budget|budgets|count|cap|schedule|window|interval|delay)(s)',
      'circuit break*',
      'circuit-breaker(s)',
      'time-out',
      'timeout(s)',
      'deadline(s)',
      'idempoten*',
      'dead-letter(s|ed|ing|)',
      '=DLQ(s)',
      'Retry-After',
      'visibility timeout',
      'expir(e|es|y|ation)',
      'retry for (#|up to|a|at most)*',
      'give(s) up',
      'or (fail|fails|failed|reject|rejects|queue|queues)',
      'every # (s|second|minute|hour)(s)',
    ],
    example: 'There are at most three attempts, with backoff.',
    counterexamples: ['It is limited.'],
  },
];
