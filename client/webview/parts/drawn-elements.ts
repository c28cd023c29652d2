/** What Mermaid has made of a diagram, by the ids of the source. */
export interface DrawnElements {
  readonly nodes: ReadonlyMap<string, readonly SVGGraphicsElement[]>;
  readonly groups: ReadonlyMap<string, readonly SVGGraphicsElement[]>;
  /** In the order of the source, as far as edges with the same key go. */
  readonly edges: readonly DrawnEdge[];
}

export interface DrawnEdge {
  /** What `DrawingType.edgeKey` gives for it. */
  readonly key: string;
  /** The line first; then its label, if it is an element of its own. */
  readonly elements: readonly SVGGraphicsElement[];
}

/** How Mermaid draws one type of diagram. */
export interface DrawingType {
  /** What it calls the type in `aria-roledescription`. */
  readonly name: RegExp;
  read(svg: SVGSVGElement): DrawnElements;
  /** Of an edge of the source: the same for two only if they can be told apart by their order. */
  edgeKey(from: string, to: string): string;
  /** By what `DrawnElements.groups` has a group of the source; its id where this is absent. */
  groupKey?(id: string): string;
}

export function all(root: Element, selector: string): readonly SVGGraphicsElement[] {
  return [...root.querySelectorAll<SVGGraphicsElement>(selector)];
}

/** Elements by the part of their `id` that `pattern` captures after the id of the drawing. */
export function byId(
  svg: SVGSVGElement,
  elements: readonly SVGGraphicsElement[],
  pattern: RegExp,
): ReadonlyMap<string, readonly SVGGraphicsElement[]> {
  const found = new Map<string, readonly SVGGraphicsElement[]>();
  for (const element of elements) {
    const id = element.id.startsWith(`${svg.id}-`) ? element.id.slice(svg.id.length + 1) : '';
    const [, name] = pattern.exec(id) ?? [];
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), element]);
  }
  return found;
}

/** The edges of the types that Mermaid lays out as graphs: each has a line and, maybe, a label of the same `data-id`. */
export function graphEdges(svg: SVGSVGElement, keyOf: (id: string) => string | undefined): readonly DrawnEdge[] {
  const labels = new Map(all(svg, '.edgeLabel [data-id]').map((label) => [label.dataset.id, label]));
  return all(svg, 'path[data-edge]').flatMap((line): DrawnEdge[] => {
    const { id } = line.dataset;
    const key = id === undefined ? undefined : keyOf(id);
    const label = labels.get(id);
    return key === undefined ? [] : [{ key, elements: label ? [line, label] : [line] }];
  });
}
