import type { Architecture, Mention } from '../architecture/architecture.ts';

const BY_TERM = new WeakMap<Architecture, ReadonlyMap<string, readonly Mention[]>>();

/** The mentions of the terms with these ids, term by term: for many rules, the document's mentions are sorted once. */
export function mentionsOf(ids: Iterable<string>, architecture: Architecture): readonly Mention[] {
  const byTerm = BY_TERM.get(architecture) ?? sorted(architecture);
  return [...ids].flatMap((id) => byTerm.get(id) ?? []);
}

function sorted(architecture: Architecture): ReadonlyMap<string, readonly Mention[]> {
  const byTerm = new Map<string, Mention[]>();
  for (const mention of architecture.mentions) {
    const list = byTerm.get(mention.term.id);
    if (list) list.push(mention);
    else byTerm.set(mention.term.id, [mention]);
  }
  BY_TERM.set(architecture, byTerm);
  return byTerm;
}
