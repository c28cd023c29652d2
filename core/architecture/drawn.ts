import type { DiagramEdge, DiagramNode, LocatedModel } from '../diagram/located-model.ts';
import { comparePositions, type Range } from '../text/position.ts';
import type { Diagram, Mention } from './architecture.ts';
import { NOT_THERE } from './diagram-mentions.ts';
import { type NodeName, namesOf } from './drawn-name.ts';

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
  const names = namesOf(diagram.source, model);
  const nodes = model.nodes.map((node, index) => drawnNode(diagram, node, names[index]!, groups));
  const byId = new Map(nodes.map((node) => [node.node.id, node]));
  const edges = model.edges.flatMap((edge): DrawnEdge[] => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    return from && to ? [{ from, to, edge, range: inDocument(diagram, edge.label?.range ?? edge.range) }] : [];
  });
  return { nodes: [...byId.values()], edges };
}

function drawnNode(
  diagram: Diagram,
  node: DiagramNode,
  { text, range }: NodeName,
  groups: ReadonlyMap<string, string>,
): DrawnNode {
  const idRanges = node.ids.map((place) => inDocument(diagram, place));
  const group = node.group === undefined ? undefined : groups.get(node.group);
  return {
    diagram,
    node,
    label: node.label,
    name: text,
    range: node.labelRange ? inDocument(diagram, node.labelRange) : idRanges[0]!,
    nameRange: range ? inDocument(diagram, range) : idRanges[0]!,
    idRanges,
    ...(group !== undefined && { group }),
  };
}

/** For each node what of `mentions` stands in its label; nodes without any are left out. */
export function mentionsByNode(
  nodes: readonly DrawnNode[],
  mentions: readonly Mention[],
): ReadonlyMap<DrawnNode, readonly Mention[]> {
  const byLine = new Map<number, Mention[]>();
  for (const mention of mentions) {
    if (mention.place === 'diagram') listAt(byLine, mention.range.start.line).push(mention);
  }
  const byNode = new Map<DrawnNode, Mention[]>();
  for (const node of nodes) {
    const { start, end } = node.range;
    for (let { line } = start; line <= end.line; line += 1) {
      for (const mention of byLine.get(line) ?? []) {
        const at = mention.range.start;
        const isWithin = comparePositions(start, at) <= 0 && comparePositions(at, end) < 0;
        if (isWithin) listAt(byNode, node).push(mention);
      }
    }
  }
  return byNode;
}

function listAt<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
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
