import { unsaid } from '../../core/index.ts';
import { RETRIES, RETRY_LIMITS } from './words.ts';

export const retryLimits = unsaid({
  id: 'retry-limits',
  title: 'Retries come with a limit, a backoff or a reason why repeating is safe.',
  asks: 'Retry limits',
  defaultSeverity: 'information',
  preset: 'recommended',
  subjects: RETRIES,
  statements: RETRY_LIMITS,
  within: 'component',
  findings: 'onePerDocument',
  message: () => 'What is retried here has neither a backoff nor a limit.',
  suggest: () => [
    {
      title: 'State attempts, backoff and timeout',
      label: 'Retries',
      text: 'at most <3…> attempts with exponential backoff and jitter, each with a timeout of <2 s…>, and only for calls that are idempotent.',
    },
  ],
});
