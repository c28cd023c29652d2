import type { Location } from 'vscode-languageserver';
import { type Architecture, comparePositions, type Position, type Range, thingAt } from '../core/index.ts';

/** From a node to where the text speaks of it, from the text to where it is drawn. */
export function definitionAt(uri: string, architecture: Architecture, position: Position): readonly Location[] {
  const thing = thingAt(architecture, position);
  if (!thing) return [];
  const isInDiagram = architecture.diagrams.some(({ range }) => isWithin(thing.at, range));
  const drawn = thing.nodes.map(({ range }) => range);
  const described = preferred(
    architecture,
    thing.prose.map(({ range }) => range),
  );
  const targets = isInDiagram
    ? described
      ? [described]
      : drawn
    : drawn.length > 0
      ? drawn
      : described
        ? [described]
        : [];
  return targets.map((range) => ({ uri, range }));
}

/** A heading that names it, or else the first place. */
function preferred({ outline }: Architecture, places: readonly Range[]): Range | undefined {
  return (
    places.find(({ start }) => outline.some(({ startLine, level }) => level > 0 && startLine === start.line)) ??
    places[0]
  );
}

function isWithin(inner: Range, outer: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
