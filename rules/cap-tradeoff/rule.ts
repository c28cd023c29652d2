import { type Architecture, type Component, DISTRIBUTED_STORES, STORE_TOPOLOGIES, unsaid } from '../../core/index.ts';
import { capSuggestions } from './suggestions.ts';
import { CAP_STATEMENTS } from './words.ts';

/** These also run on one node, where there is nothing to partition. */
const ALSO_ALONE: ReadonlySet<string> = new Set(['mongodb', 'couchdb']);

export const capTradeoff = unsaid({
  id: 'cap-tradeoff',
  title: 'A replicated datastore says which of consistency or availability gives way in a partition.',
  defaultSeverity: 'warning',
  preset: 'minimal',
  subjects: [...DISTRIBUTED_STORES, ...STORE_TOPOLOGIES],
  statements: CAP_STATEMENTS,
  within: 'document',
  findings: 'onePerSubject',
  notAsked: replicatedLater,
  message: ({ text, term }) =>
    `${term.isGeneric ? `A replicated store (“${text}”)` : text} is chosen, but the document never says which of consistency or availability gives way in a partition.`,
  suggest: capSuggestions,
});

/** Who plans replicas for later, or does without, has none now. */
function replicatedLater({ id }: Component, { mentions }: Architecture): string | undefined {
  const replicas = mentions.filter(({ term }) => term.id === 'read-replica');
  const runsAlone = ALSO_ALONE.has(id) && replicas.length > 0 && replicas.every(({ stance }) => stance !== 'committed');
  return runsAlone ? `replicas are only ${replicas[0]!.stance}` : undefined;
}
