import {
  type Architecture,
  COMPONENT_PRODUCTS,
  type Component,
  DISTRIBUTED_STORES,
  type Mention,
  ONE_MACHINE,
  oneLine,
  runsOnOneMachine,
  SCALED_OUT,
  STORE_TOPOLOGIES,
  termsNamed,
  unsaid,
  withAlternatives,
} from '../../core/index.ts';
import { capSuggestions } from './suggestions.ts';
import { CAP_STATEMENTS } from './words.ts';

/** These also run on one node, where there is nothing to partition. */
const ALSO_ALONE: ReadonlySet<string> = new Set(['mongodb', 'couchdb']);

export const capTradeoff = unsaid({
  id: 'cap-tradeoff',
  title: 'A replicated datastore says which of consistency or availability gives way in a partition.',
  asks: 'CAP choice',
  defaultSeverity: 'warning',
  preset: 'minimal',
  subjects: [...DISTRIBUTED_STORES, ...STORE_TOPOLOGIES],
  strangers: termsNamed(COMPONENT_PRODUCTS, 'product-postgresql', 'product-mysql', 'product-sql-server'),
  statements: CAP_STATEMENTS,
  within: 'document',
  findings: 'onePerSubject',
  excuses: [ONE_MACHINE, SCALED_OUT],
  notAsked: notReplicated,
  message: (store) =>
    `${asNamed(store)} ${store.term.isGeneric ? 'puts data on several nodes' : 'is chosen'}, but the document never says which of consistency or availability gives way in a partition.`,
  suggest: capSuggestions,
});

/** What is no name, or one of several, is quoted. */
function asNamed({ text, term, context }: Mention): string {
  const named = withAlternatives(text, context);
  return term.isGeneric || named !== text ? `“${oneLine(named)}”` : text;
}

/** Who plans replicas for later, does without, or runs all of it on one machine, has none now. */
function notReplicated({ id }: Component, architecture: Architecture): string | undefined {
  if (!ALSO_ALONE.has(id)) return undefined;
  const replicas = architecture.mentions.filter(({ term }) => term.id === 'read-replica');
  if (replicas.length > 0 && replicas.every(({ stance }) => stance !== 'committed')) {
    return `replicas are only ${replicas[0]!.stance}`;
  }
  return runsOnOneMachine(architecture);
}
