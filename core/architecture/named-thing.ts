import { comparePositions, holds, type Position, type Range } from '../text/position.ts';
import type { Architecture } from './architecture.ts';
import type { DrawnNode } from './drawn.ts';
import { namePattern } from './names.ts';

/** One thing that diagrams draw and the text names, with all its places. */
export interface NamedThing {
  readonly name: string;
  /** Its nodes, in all diagrams. */
  readonly nodes: readonly DrawnNode[];
  /** Where the text names it. */
  readonly prose: readonly Range[];
  /** What of it stands at the position asked about. */
  readonly at: Range;
}

/** What is named at `position`, in a diagram or in the text. */
export function thingAt(architecture: Architecture, position: Position): NamedThing | undefined {
  const { drawn } = architecture;
  const node = drawn.nodes.find((one) => rangesOf(one).some((range) => holds(range, position)));
  if (node) return thing(architecture, node.name, rangesOf(node).find((range) => holds(range, position))!);
  if (architecture.diagrams.some(({ range }) => holds(range, position))) return undefined;
  const names = [...new Map(drawn.nodes.map(({ name }) => [keyOf(name), name])).values()];
  // Of “Order Service” and “Order” the longer one is meant.
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const pattern = namePattern(name);
    const at = pattern && [...architecture.prose.places(pattern)].find((range) => holds(range, position));
    if (at) return thing(architecture, name, at);
  }
  return productAt(architecture, position);
}

/** All things that are drawn, each once. */
export function thingsDrawn({ drawn }: Architecture): ReadonlyMap<string, readonly DrawnNode[]> {
  const things = new Map<string, DrawnNode[]>();
  for (const node of drawn.nodes) {
    const list = things.get(keyOf(node.name));
    if (list) list.push(node);
    else things.set(keyOf(node.name), [node]);
  }
  return things;
}

/** Every place, in the order of the document. */
export function placesOf({ nodes, prose }: NamedThing): readonly Range[] {
  const all = [...prose, ...nodes.flatMap(rangesOf)];
  const distinct = new Map(all.map((range) => [`${range.start.line}:${range.start.character}`, range]));
  return [...distinct.values()].sort((a, b) => comparePositions(a.start, b.start));
}

/** Of a product that no node is named after, the places where the vocabulary finds it. */
function productAt({ components }: Architecture, position: Position): NamedThing | undefined {
  for (const { name, mentions } of components) {
    const at = mentions.find(({ range }) => holds(range, position));
    if (at) return { name, nodes: [], prose: mentions.map(({ range }) => range), at: at.range };
  }
  return undefined;
}

function thing(architecture: Architecture, name: string, at: Range): NamedThing {
  const pattern = namePattern(name);
  return {
    name,
    nodes: thingsDrawn(architecture).get(keyOf(name)) ?? [],
    prose: pattern ? [...architecture.prose.places(pattern)] : [],
    at,
  };
}

function rangesOf({ range, idRanges }: DrawnNode): readonly Range[] {
  return [range, ...idRanges];
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
