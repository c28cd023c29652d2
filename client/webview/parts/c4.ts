import { all, byId, type DrawingType } from './drawn-elements.ts';

/** Elements have their alias; relations have nothing, but are drawn in the order of the source, after everything else. */
export const c4: DrawingType = {
  name: /^c4/i,
  edgeKey: () => '',
  read: (svg) => ({
    nodes: byId(svg, all(svg, '.c4-shape'), /^(.+)$/s),
    groups: new Map(),
    edges: all(svg, ':scope > g > line, :scope > g > path').map((line) => ({ key: '', elements: [line] })),
  }),
};
