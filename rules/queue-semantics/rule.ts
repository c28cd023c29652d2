import { MESSAGE_QUEUES, unsaid } from '../../core/index.ts';
import { DELIVERY } from './words.ts';

export const queueSemantics = unsaid({
  id: 'queue-semantics',
  title: 'A queue comes with at least two words on duplicates, order, poison messages, retries and overflow.',
  asks: 'Delivery',
  defaultSeverity: 'information',
  preset: 'strict',
  subjects: MESSAGE_QUEUES,
  statements: DELIVERY,
  enough: 2,
  within: 'document',
  findings: 'onePerDocument',
  message: ({ text }) =>
    `“${text}” has no delivery semantics: what of duplicates, order, poison messages and overflow?`,
  suggest: ({ text }) => [
    {
      title: 'State duplicates, order, retries and overflow',
      label: `Delivery (${text.replace(/\s+/g, ' ')})`,
      text: 'at least once, so consumers are idempotent by <key…>; ordering is kept per <partition key…>; a message is retried <5 times…> with backoff, then goes to a dead-letter queue that <who…> looks at; an alert is raised when the backlog exceeds <how many…>.',
    },
  ],
});
