import type { DiagramEdge, DiagramNode, LocatedModel } from '../diagram/located-model.ts';
import { comparePositions, type Range } from '../text/position.ts';
import type { Diagram, Mention } from './architecture.ts';
import { NOT_THERE } from './diagram-mentions.ts';
import { mainName, nameIn } from './drawn-name.ts';

/** A node of a valid diagram, with its places in the document. */
export interface DrawnNode {
  readonly diagram: Diagram;
  readonly node: DiagramNode;
  /** All that its label says, on one line; its id where it has none. */
  readonly label: string;
  /** What it is called: of “Orders (PostgreSQL)<br/>port 5432” that is “Orders”. */
  readonly name: string;
  /** Its label, or the first place of its id. */
  readonly range: Range;
  /** Its name within its label, or the first place of its id. */
  readonly nameRange: Range;
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
  const nodes = unlikeNamed(model.nodes.map((node) => drawnNode(diagram, node, groups)));
  const byId = new Map(nodes.map((node) => [node.node.id, node]));
  const edges = model.edges.flatMap((edge): DrawnEdge[] => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    return from && to ? [{ from, to, edge, range: inDocument(diagram, edge.label?.range ?? edge.range) }] : [];
  });
  return { nodes: [...byId.values()], edges };
}

/** Where the first lines of several labels are the same (“Client<br/>one”), it takes more to name their nodes. */
function unlikeNamed(nodes: readonly DrawnNode[]): readonly DrawnNode[] {
  const labels = new Map<string, Set<string>>();
  for (const { name, label } of nodes) {
    const set = labels.get(name) ?? new Set();
    labels.set(name, set.add(mainName(label)));
  }
  return nodes.map((node) => {
    if (labels.get(node.name)!.size < 2) return node;
    return { ...node, name: mainName(node.label), nameRange: node.range };
  });
}

function drawnNode(diagram: Diagram, node: DiagramNode, groups: ReadonlyMap<string, string>): DrawnNode {
  const idRanges = node.ids.map((range) => inDocument(diagram, range));
  const group = node.group === undefined ? undefined : groups.get(node.group);
  const named = node.labelRange && nameIn(diagram.source, node.labelRange);
  return {
    diagram,
    node,
    label: node.label,
    name: named?.text ?? mainName(node.label),
    range: node.labelRange ? inDocument(diagram, node.labelRange) : idRanges[0]!,
    nameRange: named ? inDocument(diagram, named.range) : idRanges[0]!,
    idRanges,
    ...(group !== undefined && { group }),
  };
}

/** Whether what is mentioned stands in a node's label. */
export function standsIn({ place, range: { start } }: Mention, { range }: DrawnNode): boolean {
  return place === 'diagram' && comparePositions(range.start, start) <= 0 && comparePositions(start, range.end) < 0;
}

/** Whether a node is drawn as part of the design: not in what was or might be, nor marked as not there yet. */
export function isOfDesign({ diagram, label, group }: DrawnNode): boolean {
  return diagram.sense === 'design' && !NOT_THERE.test(`${label} ${group ?? ''}`);
}

export function inDocument({ at }: Diagram, { start, end }: Range): Range {
  return { start: at(start), end: at(end) };
}

function mayBeComponent({ node, label, name, group }: DrawnNode): boolean {
  return !NO_COMPONENTS.has(node.shape) && !QUESTION.test(label) && !LEGEND.test(name) && !LEGEND.test(group ?? '');
}
