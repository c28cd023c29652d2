import type { DiagramEdge, DiagramNode, LocatedModel } from '../diagram/located-model.ts';
import type { Range } from '../text/position.ts';
import type { Diagram } from './architecture.ts';
import { NOT_THERE } from './diagram-mentions.ts';

/** A node of a valid diagram, with its places in the document. */
export interface DrawnNode {
  readonly diagram: Diagram;
  readonly node: DiagramNode;
  /** Its label, or its id where it has none. */
  readonly name: string;
  /** Its label, or the first place of its id. */
  readonly range: Range;
  readonly idRanges: readonly Range[];
  /** The label of the group it stands in. */
  readonly group?: string;
}

export interface DrawnEdge {
  readonly from: DrawnNode;
  readonly to: DrawnNode;
  readonly edge: DiagramEdge;
  /** Its label, or the statement that draws it. */
  readonly range: Range;
}

/** What the valid diagrams of a document draw. Diagrams on which Mermaid has not spoken yet draw nothing. */
export interface Drawn {
  /** Those that may be components: no decisions, no actors, no marks, nothing in a legend. */
  readonly nodes: readonly DrawnNode[];
  /** Edges between any two nodes. */
  readonly edges: readonly DrawnEdge[];
}

const NO_COMPONENTS: ReadonlySet<DiagramNode['shape']> = new Set([
  'decision',
  'actor',
  'mark',
  'state',
  'entity',
  'class',
]);
const LEGEND = /^(?:legend|key|notes?)$/i;
const QUESTION = /\?$/;

export function drawnIn(diagrams: readonly Diagram[]): Drawn {
  const perDiagram = diagrams.map((diagram) => {
    const { verdict } = diagram;
    return verdict?.outcome === 'valid' && verdict.model ? drawnBy(diagram, verdict.model) : { nodes: [], edges: [] };
  });
  return {
    nodes: perDiagram.flatMap(({ nodes }) => nodes).filter(mayBeComponent),
    edges: perDiagram.flatMap(({ edges }) => edges),
  };
}

function drawnBy(diagram: Diagram, model: LocatedModel): Drawn {
  const groups = new Map(model.groups.map((group) => [group.id, group.label]));
  const byId = new Map(model.nodes.map((node) => [node.id, drawnNode(diagram, node, groups)]));
  const edges = model.edges.flatMap((edge): DrawnEdge[] => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    return from && to ? [{ from, to, edge, range: inDocument(diagram, edge.label?.range ?? edge.range) }] : [];
  });
  return { nodes: [...byId.values()], edges };
}

function drawnNode(diagram: Diagram, node: DiagramNode, groups: ReadonlyMap<string, string>): DrawnNode {
  const idRanges = node.ids.map((range) => inDocument(diagram, range));
  const group = node.group === undefined ? undefined : groups.get(node.group);
  return {
    diagram,
    node,
    name: node.label,
    range: node.labelRange ? inDocument(diagram, node.labelRange) : idRanges[0]!,
    idRanges,
    ...(group !== undefined && { group }),
  };
}

/** Whether a node is drawn as part of the design: not in what was or might be, nor marked as not there yet. */
export function isOfDesign({ diagram, name, group }: DrawnNode): boolean {
  return diagram.sense === 'design' && !NOT_THERE.test(`${name} ${group ?? ''}`);
}

export function inDocument({ at }: Diagram, { start, end }: Range): Range {
  return { start: at(start), end: at(end) };
}

function mayBeComponent({ node, name, group }: DrawnNode): boolean {
  return !NO_COMPONENTS.has(node.shape) && !QUESTION.test(name) && !LEGEND.test(name) && !LEGEND.test(group ?? '');
}
