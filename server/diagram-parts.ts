import { comparePositions, type Diagram, type LocatedModel, type Range } from '../core/index.ts';
import type { DiagramPart } from './protocol.ts';

/** A part with every place in the document that stands for it. */
export interface PlacedPart {
  readonly part: DiagramPart;
  readonly places: readonly Range[];
}

const ARROWS = { forward: '→', both: '↔', none: '–' } as const;

/** What a diagram draws, as Mermaid has read it: nothing where it could not. Undefined while it has not. */
export function partsOf(diagram: Diagram): readonly PlacedPart[] | undefined {
  const { verdict } = diagram;
  if (!verdict) return undefined;
  if (verdict.outcome !== 'valid') return [];
  return verdict.model ? partsOfModel(diagram, verdict.model) : linesOf(diagram);
}

/** The index of the part that is written at `range`, the narrowest where several are; -1 for none. */
export function partAt(parts: readonly PlacedPart[], range: Range): number {
  let narrowest: Range | undefined;
  let found = -1;
  parts.forEach(({ places }, index) => {
    for (const place of places) {
      if (!contains(place, range) || (narrowest && !contains(narrowest, place))) continue;
      narrowest = place;
      found = index;
    }
  });
  return found;
}

export function contains(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}

function partsOfModel({ at }: Diagram, { nodes, groups, edges }: LocatedModel): readonly PlacedPart[] {
  const place = ({ start, end }: Range): Range => ({ start: at(start), end: at(end) });
  const names = new Map([...nodes, ...groups].map(({ id, label }) => [id, label]));
  const named = (kind: 'node' | 'group', id: string, name: string, ranges: readonly Range[]): PlacedPart[] => {
    const places = ranges.map(place);
    return places[0] ? [{ part: { kind, id, name, range: places[0] }, places }] : [];
  };
  return [
    // A composite state is both: it is drawn as a group.
    ...groups.flatMap(({ id, label, labelRange }) => named('group', id, label, labelRange ? [labelRange] : [])),
    ...nodes.flatMap(({ id, label, labelRange, ids }) =>
      named('node', id, label, labelRange ? [labelRange, ...ids] : ids),
    ),
    ...edges.map(({ from, to, direction, label, range }): PlacedPart => {
      const ends = `${names.get(from) ?? from} ${ARROWS[direction]} ${names.get(to) ?? to}`;
      const statement = place(range);
      return {
        part: { kind: 'edge', from, to, name: label ? `${ends}: ${label.text}` : ends, range: statement },
        places: label ? [place(label.range), statement] : [statement],
      };
    }),
  ];
}

/** Of other types the lines, since each thing that is drawn is written in one. */
function linesOf({ source, at }: Diagram): readonly PlacedPart[] {
  return source.split('\n').flatMap((line, index): PlacedPart[] => {
    const name = line.trim();
    if (index === 0 || name === '' || name.startsWith('%%')) return [];
    const character = line.indexOf(name);
    const range = {
      start: at({ line: index, character }),
      end: at({ line: index, character: character + name.length }),
    };
    return [{ part: { kind: 'line', name, range }, places: [range] }];
  });
}
