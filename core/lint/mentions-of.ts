import type { Architecture, Mention } from '../architecture/architecture.ts';
import type { Term } from '../vocabulary/vocabulary.ts';

/** The mentions of the terms with these ids, term by term. */
export function mentionsOf(ids: Iterable<string>, architecture: Architecture): readonly Mention[] {
  const lists = Array.from(ids, (id) => architecture.mentionsOf(id)).filter(({ length }) => length > 0);
  return lists.length === 1 ? lists[0]! : lists.flat();
}

export function idsOf(terms: readonly Term[] = []): ReadonlySet<string> {
  return new Set(terms.map(({ id }) => id));
}

/** Whether the document stands behind what is mentioned. */
export function isCommitted({ stance }: Pick<Mention, 'stance'>): boolean {
  return stance === 'committed';
}
