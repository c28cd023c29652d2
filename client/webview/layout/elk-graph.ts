import type { ElkNode } from 'elkjs/lib/elk-api.js';

/** What ELK reads of a graph, its nodes, ports, labels and edges (https://eclipse.dev/elk/documentation, JSON format). */
const PARTS = ['children', 'ports', 'labels', 'edges'];
const OWN = [
  ...['id', 'text', 'x', 'y', 'width', 'height', 'sources', 'targets'],
  ...['layoutOptions', 'properties', 'individualSpacings'],
];

/** A copy that can be sent to a worker: Mermaid has functions and elements of the page in its graphs. */
export function withoutStrangers(graph: ElkNode): ElkNode {
  return { id: graph.id, ...copyOf(graph) };
}

/** Writes into `graph` what a layout of its copy has found, as ELK does where it is given the graph itself. */
export function takeOver(graph: ElkNode, laidOut: ElkNode): ElkNode {
  merge(graph, laidOut);
  return graph;
}

function copyOf(element: object): object {
  const entries = Object.entries(element).flatMap(([name, value]) => {
    if (PARTS.includes(name) && Array.isArray(value)) return [[name, value.map(copyOf)]];
    return OWN.includes(name) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

function merge(into: object, from: object): void {
  const known = new Map<string, unknown>(Object.entries(into));
  for (const [name, value] of Object.entries(from)) {
    const parts = known.get(name);
    if (!PARTS.includes(name) || !Array.isArray(parts) || !Array.isArray(value)) Object.assign(into, { [name]: value });
    else for (const [index, part] of parts.entries()) merge(part, value[index] ?? {});
  }
}
