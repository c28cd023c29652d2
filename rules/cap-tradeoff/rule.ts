import { DISTRIBUTED_STORES, STORE_TOPOLOGIES, unsaid } from '../../core/index.ts';
import { capSuggestions } from './suggestions.ts';
import { CAP_STATEMENTS } from './words.ts';

export const capTradeoff = unsaid({
  id: 'cap-tradeoff',
  title: 'A replicated datastore says which of consistency or availability gives way in a partition.',
  defaultSeverity: 'warning',
  subjects: [...DISTRIBUTED_STORES, ...STORE_TOPOLOGIES],
  statements: CAP_STATEMENTS,
  within: 'document',
  findings: 'onePerSubject',
  message: ({ text }) =>
    `${text} is chosen, but the document never says which of consistency or availability gives way in a partition.`,
  suggest: capSuggestions,
});
