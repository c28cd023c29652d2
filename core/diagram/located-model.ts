import type { Range } from '../text/position.ts';

/**
 * What Mermaid itself has read in a diagram, each thing with its place in the diagram's source: zero-based lines, UTF-16
 * columns. Plain data, since it comes from a worker.
 */
export interface LocatedModel {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly groups: readonly DiagramGroup[];
  readonly notes: readonly DiagramNote[];
}

export type NodeShape = 'plain' | 'store' | 'queue' | 'decision' | 'actor' | 'state' | 'entity' | 'class' | 'mark';

export interface DiagramNode {
  readonly id: string;
  /** As a reader sees it: `plainLabel` of what stands in the source. The id where there is no label. */
  readonly label: string;
  readonly shape: NodeShape;
  /** The id of the innermost group it stands in. */
  readonly group?: string;
  readonly classes: readonly string[];
  /** Where the id stands, in the order of the source. */
  readonly ids: readonly Range[];
  readonly labelRange?: Range;
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly direction: 'forward' | 'both' | 'none';
  readonly label?: LocatedText;
  /** What its label says that it speaks: `gRPC`. */
  readonly protocol?: string;
  /** The statement that draws it. */
  readonly range: Range;
}

export interface DiagramGroup {
  readonly id: string;
  readonly label: string;
  readonly parent?: string;
  readonly labelRange?: Range;
}

export interface DiagramNote extends LocatedText {
  /** The ids of the nodes it stands beside. */
  readonly about: readonly string[];
}

/** A text as a reader sees it, and where in the source it is written. */
export interface LocatedText {
  readonly text: string;
  readonly range: Range;
}
