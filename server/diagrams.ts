import {
  type Architecture,
  type Diagram,
  type Finding,
  type Position,
  placesOf,
  type Range,
  thingAt,
} from '../core/index.ts';
import { contains, type PlacedPart, partAt, partsOf } from './diagram-parts.ts';
import type { DiagramFinding, DocumentDiagram, DrawnPart } from './protocol.ts';

/** The diagrams of a document, each with the heading it stands under and what is wrong with it. */
export function diagramPlaces(architecture: Architecture): readonly DocumentDiagram[] {
  return architecture.diagrams.map((diagram) => ({
    source: diagram.source,
    range: diagram.range,
    heading: headingOf(architecture, diagram),
    ...problemOf(diagram),
    findings: [],
  }));
}

/** As `diagramPlaces`, with what they draw and, of the document's `findings`, those on them. */
export function diagramsOf(architecture: Architecture, findings: readonly Finding[]): readonly DocumentDiagram[] {
  const concerned = findings.map((finding) => placesConcerned(architecture, finding));
  return diagramPlaces(architecture).map((place, at) => {
    const diagram = architecture.diagrams[at]!;
    const parts = partsOf(diagram);
    return {
      ...place,
      ...(parts && { parts: parts.map(({ part }) => part) }),
      findings: findings.flatMap((finding, index) => findingOn(diagram, parts ?? [], finding, concerned[index]!)),
    };
  });
}

/** What is drawn of what stands at `position`: every node of the component that is named there, or the edge. */
export function drawnAt(architecture: Architecture, position: Position): readonly DrawnPart[] {
  const thing = thingAt(architecture, position);
  const places = [{ start: position, end: position }, ...(thing ? placesOf(thing) : [])];
  return architecture.diagrams.flatMap((diagram, index) => {
    const parts = partsOf(diagram) ?? [];
    return partsAt(parts, places).map((part) => ({ diagram: index, part }));
  });
}

/** Where the finding is, where it says that something belongs to it, and where its component is drawn. */
function placesConcerned({ components }: Architecture, { range, related }: Finding): readonly Range[] {
  const own = [range, ...related.map((place) => place.range)];
  const drawn = components
    .filter(({ mentions }) => mentions.some((mention) => contains(range, mention.range)))
    .flatMap(({ mentions }) => mentions)
    .filter(({ place, stance }) => place === 'diagram' && stance === 'committed');
  return [...own, ...drawn.map((mention) => mention.range)];
}

function findingOn(
  diagram: Diagram,
  placed: readonly PlacedPart[],
  { rule, severity, message, range }: Finding,
  places: readonly Range[],
): readonly DiagramFinding[] {
  const parts = partsAt(placed, places);
  if (parts.length === 0 && !places.some((place) => contains(diagram.range, place))) return [];
  return [{ rule, severity, message, range, parts }];
}

function partsAt(parts: readonly PlacedPart[], places: readonly Range[]): readonly number[] {
  const found = places.map((place) => partAt(parts, place)).filter((index) => index >= 0);
  return [...new Set(found)];
}

function headingOf({ outline }: Architecture, { range }: Diagram): string {
  return outline.findLast(({ startLine }) => startLine <= range.start.line)?.heading ?? '';
}

function problemOf({ verdict, at }: Diagram): Pick<DocumentDiagram, 'problem'> {
  if (verdict?.outcome !== 'invalid') return {};
  const { line, character = 0 } = verdict.place;
  return { problem: { message: verdict.message, position: at({ line, character }) } };
}
