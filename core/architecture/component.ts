import { comparePositions } from '../text/position.ts';
import { COMPONENT_PRODUCTS } from '../vocabulary/components.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Architecture, Mention } from './architecture.ts';
import { type DrawnNode, mentionsByNode } from './drawn.ts';

/** What the document names again and again in prose, tables and diagrams, as one thing. */
export interface Component {
  readonly id: string;
  /** As a message names it. */
  readonly name: string;
  /** Absent where no other name can mean it. */
  readonly family?: string;
  /** Empty for what only its author has a name for. */
  readonly mentions: readonly Mention[];
}

export interface DrawnComponent extends Component {
  /** Where it is drawn, as far as Mermaid has read the diagrams. */
  readonly nodes: readonly DrawnNode[];
}

/** All components: what the vocabulary knows, and what is drawn besides, of which nodes of one name are one. */
export function drawnComponents({ components, mentions, drawn }: Architecture): readonly DrawnComponent[] {
  const nodesOf = new Map<Mention, DrawnNode[]>();
  for (const [node, named] of mentionsByNode(drawn.nodes, mentions)) {
    for (const mention of named) nodesOf.set(mention, [...(nodesOf.get(mention) ?? []), node]);
  }
  const known = components.map((component): DrawnComponent => {
    return { ...component, nodes: [...new Set(component.mentions.flatMap((mention) => nodesOf.get(mention) ?? []))] };
  });
  const taken = new Set(known.flatMap(({ nodes }) => nodes));
  const others = new Map<string, DrawnNode[]>();
  for (const node of drawn.nodes) {
    if (taken.has(node)) continue;
    const key = node.name.toLowerCase();
    const list = others.get(key);
    if (list) list.push(node);
    else others.set(key, [node]);
  }
  const unknown = [...others].map(([key, nodes]): DrawnComponent => {
    return { id: `drawn ${key}`, name: nodes[0]!.name, mentions: [], nodes };
  });
  return [...known, ...unknown];
}

/**
 * Merges mentions into components: those of a product are one, those of two products that are given as names of one
 * (“Cassandra/ScyllaDB”) as well, and what is named generically (“the cache”) is the product where the document has just
 * one of its family.
 */
export function componentsOf(mentions: readonly Mention[]): readonly Component[] {
  const byFamily = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const { term } = mention;
    const family = term.family ?? (COMPONENT_PRODUCTS.includes(term) ? term.id : undefined);
    if (family === undefined) continue;
    const list = byFamily.get(family);
    if (list) list.push(mention);
    else byFamily.set(family, [mention]);
  }
  return withoutNamesakes([...byFamily].flatMap(([family, all]) => mergeFamily(family, all)));
}

/** Redis as a cache and Redis for whatever else are the same Redis. */
function withoutNamesakes(components: readonly Component[]): readonly Component[] {
  const byName = new Map<string, Component>();
  for (const component of components) {
    const known = byName.get(component.name);
    byName.set(component.name, known ? together(known, component) : component);
  }
  return [...byName.values()];
}

/** At one place what says more stands for both. */
function together(one: Component, other: Component): Component {
  const [specific, plain] = COMPONENT_PRODUCTS.some(({ id }) => id === one.id) ? [other, one] : [one, other];
  const key = ({ range: { start } }: Mention) => `${start.line} ${start.character}`;
  const taken = new Set(specific.mentions.map(key));
  const mentions = [...specific.mentions, ...plain.mentions.filter((mention) => !taken.has(key(mention)))];
  return { ...specific, mentions: mentions.toSorted((a, b) => comparePositions(a.range.start, b.range.start)) };
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
