import {
  type Component,
  DISTRIBUTED_STORES,
  type Mention,
  type Report,
  type Rule,
  StatementsOf,
} from '../../core/index.ts';
import { AVAILABLE, BOTH_AT_ONCE, CONSISTENT, SCOPES } from './words.ts';

const SUBJECTS = DISTRIBUTED_STORES;

export const capContradiction: Rule = {
  id: 'cap-contradiction',
  title: 'A store is not said to put availability first in one place and consistency in another.',
  defaultSeverity: 'warning',
  preset: 'recommended',
  appliesTo: 'designs',
  words: [...SUBJECTS, ...AVAILABLE, ...CONSISTENT, ...BOTH_AT_ONCE, ...SCOPES],
  check: (architecture) => {
    const stores = new StatementsOf(SUBJECTS, architecture);
    return stores.subjects.flatMap((store) => [
      ...contradiction(store, stores),
      ...stores
        .committed(BOTH_AT_ONCE, store)
        .slice(0, 1)
        .map((claim) => reportBoth(store, claim)),
    ]);
  },
};

/** At most one: the first pair of places that no scope keeps apart. */
function contradiction(store: Component, stores: StatementsOf): readonly Report[] {
  const available = stores.firstWithout(SCOPES, stores.committed(AVAILABLE, store));
  const consistent = stores.firstWithout(SCOPES, stores.committed(CONSISTENT, store));
  if (!available || !consistent) return [];
  const [first, second] =
    available.range.start.line <= consistent.range.start.line ? [available, consistent] : [consistent, available];
  return [
    {
      message: `${store.name} is described as “${available.text}” (line ${available.lineNumber}) and as “${consistent.text}” (line ${consistent.lineNumber}): in a partition it is one of the two, unless a region, table or operation keeps them apart.`,
      range: second.range,
      related: [{ message: `“${first.text}” is said of ${store.name} here`, range: first.range }],
    },
  ];
}

function reportBoth(store: Component, { text, range }: Mention): Report {
  return {
    message: `${store.name} is called “${text}”, but in a partition no store with replicas keeps both consistency and availability.`,
    range,
  };
}
