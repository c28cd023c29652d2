import { all, byId, type DrawingType, graphEdges } from './drawn-elements.ts';

/** Entities are `entity-NAME-7`, and relationships `id_` and those of both ends, counted through. */
export const entityDiagram: DrawingType = {
  name: /^er$/,
  edgeKey: (from, to) => `${from}\n${to}`,
  read: (svg) => ({
    nodes: byId(svg, all(svg, '.node'), /^entity-(.+)-\d+$/s),
    groups: new Map(),
    edges: graphEdges(svg, (id) => {
      const [, from, to] = /^id_entity-(.+)-\d+_entity-(.+)-\d+_\d+$/s.exec(id) ?? [];
      return from === undefined ? undefined : `${from}\n${to}`;
    }),
  }),
};
