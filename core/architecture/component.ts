import type { Term } from '../vocabulary/vocabulary.ts';
import type { Mention } from './architecture.ts';

/** What the document names again and again in prose, tables and diagrams, as one thing. */
export interface Component {
  readonly id: string;
  /** As a message names it. */
  readonly name: string;
  readonly family: string;
  readonly mentions: readonly Mention[];
}

/**
 * Merges mentions into components: those of a product are one, those of two products that are given as names of one
 * (“Cassandra/ScyllaDB”) as well, and what is named generically (“the cache”) is the product where the document has just
 * one of its family.
 */
export function componentsOf(mentions: readonly Mention[]): readonly Component[] {
  const byFamily = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const { family } = mention.term;
    if (family === undefined) continue;
    const list = byFamily.get(family);
    if (list) list.push(mention);
    else byFamily.set(family, [mention]);
  }
  return [...byFamily].flatMap(([family, all]) => mergeFamily(family, all));
}

function mergeFamily(family: string, mentions: readonly Mention[]): Component[] {
  const other = otherNames(mentions);
  const idOf = ({ id }: Term) => other.get(id) ?? id;
  const products = new Set(
    mentions.filter(({ term, stance }) => !term.isGeneric && stance === 'committed').map(({ term }) => idOf(term)),
  );
  const only = products.size === 1 ? [...products][0] : undefined;
  const merged = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = mention.term.isGeneric && only !== undefined ? only : idOf(mention.term);
    const list = merged.get(key);
    if (list) list.push(mention);
    else merged.set(key, [mention]);
  }
  return [...merged].map(([id, list]) => {
    const { name } = (list.find(({ term }) => term.id === id) ?? list[0]!).term;
    return { id, name, family, mentions: list };
  });
}

/** The id of the component that each other name is given for, however many names lie between. */
function otherNames(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { term, alternateOf } of mentions) {
    if (!alternateOf || first.has(term.id)) continue;
    const id = first.get(alternateOf.id) ?? alternateOf.id;
    if (id !== term.id) first.set(term.id, id);
  }
  return first;
}
