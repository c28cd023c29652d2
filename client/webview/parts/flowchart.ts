import { all, byId, type DrawingType, graphEdges } from './drawn-elements.ts';

/** Nodes are `flowchart-ID-7`, edges `L_FROM_TO_0` counted for each pair, or what the source calls them. */
export const flowchart: DrawingType = {
  name: /^flowchart/,
  edgeKey: (from, to) => `L_${from}_${to}`,
  read: (svg) => ({
    nodes: byId(svg, all(svg, '.nodes [id]'), /^flowchart-(.+)-\d+$/s),
    groups: byId(svg, all(svg, '.cluster'), /^(.+)$/s),
    edges: graphEdges(svg, (id) => id.replace(/_\d+$/, '')),
  }),
};
