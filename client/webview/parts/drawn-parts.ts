import type { DiagramPart } from '../messages.ts';
import { c4 } from './c4.ts';
import { classDiagram } from './class-diagram.ts';
import { all, type DrawingType, type DrawnEdge } from './drawn-elements.ts';
import { entityDiagram } from './entity-diagram.ts';
import { flowchart } from './flowchart.ts';
import { textsOfLines } from './line-texts.ts';
import { sequence } from './sequence.ts';
import { stateDiagram } from './state-diagram.ts';

type Elements = readonly SVGGraphicsElement[];

const TYPES: readonly DrawingType[] = [flowchart, sequence, classDiagram, stateDiagram, entityDiagram, c4];

/** For each part of a diagram the elements of the drawing that show it; none for what is not found there. */
export function drawnParts(svg: SVGSVGElement, parts: readonly DiagramPart[]): readonly Elements[] {
  const name = svg.getAttribute('aria-roledescription') ?? '';
  const type = TYPES.find((one) => one.name.test(name));
  return type ? partsOfType(type, svg, parts) : partsByText(svg, parts);
}

function partsOfType(type: DrawingType, svg: SVGSVGElement, parts: readonly DiagramPart[]): readonly Elements[] {
  const { nodes, groups, edges } = type.read(svg);
  const found = edgesOf(type, edges, parts);
  return parts.map((part) => {
    if (part.kind === 'line') return [];
    if (part.kind === 'edge') return found.get(part) ?? [];
    // What holds other things is drawn as a group, whatever the source makes of it.
    const [node, group] = [nodes.get(part.id), groups.get(type.groupKey?.(part.id) ?? part.id)];
    return (part.kind === 'group' ? (group ?? node) : (node ?? group)) ?? [];
  });
}

/** Those with the same key by their order; then those left over, which the source calls something of its own. */
function edgesOf(
  { edgeKey }: DrawingType,
  drawn: readonly DrawnEdge[],
  parts: readonly DiagramPart[],
): ReadonlyMap<DiagramPart, Elements> {
  const left = new Set(drawn);
  const byKey = new Map<string, DrawnEdge[]>();
  for (const edge of drawn) byKey.set(edge.key, [...(byKey.get(edge.key) ?? []), edge]);
  const found = new Map<DiagramPart, Elements>();
  const edges = parts.filter((part) => part.kind === 'edge');
  for (const part of edges) {
    const edge = byKey.get(edgeKey(part.from, part.to))?.shift();
    if (!edge) continue;
    left.delete(edge);
    found.set(part, edge.elements);
  }
  const unfound = edges.filter((part) => !found.has(part));
  if (unfound.length === left.size) {
    for (const [index, { elements }] of [...left].entries()) found.set(unfound[index]!, elements);
  }
  return found;
}

function partsByText(svg: SVGSVGElement, parts: readonly DiagramPart[]): readonly Elements[] {
  const texts = all(svg, 'text, foreignObject').map((element) => ({
    text: textOf(element),
    element: (element.closest('.node') as SVGGraphicsElement | null) ?? element,
  }));
  return textsOfLines(
    parts.map(({ name }) => name),
    texts,
  ).map((elements) => [...new Set(elements)]);
}

/** The lines of a text are elements of their own. */
function textOf(element: Element): string {
  const lines = element.querySelectorAll('tspan.row, p, br, tspan:not(.row tspan)');
  return lines.length > 1 ? [...lines].map(({ textContent }) => textContent).join(' ') : (element.textContent ?? '');
}
