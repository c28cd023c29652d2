import { all, byId, type DrawingType, graphEdges } from './drawn-elements.ts';

/** Classes are `classId-NAME-7`, relations `id_ONE_OTHER_7` counted through, whichever end has the head. */
export const classDiagram: DrawingType = {
  name: /^class/,
  edgeKey: (from, to) => [from, to].toSorted().join('\n'),
  read: (svg) => {
    const nodes = byId(svg, all(svg, '.node'), /^classId-(.+)-\d+$/s);
    return {
      nodes,
      groups: byId(svg, all(svg, '.cluster'), /^(.+)$/s),
      edges: graphEdges(svg, (id) =>
        endsOf(id, [...nodes.keys()])
          ?.toSorted()
          .join('\n'),
      ),
    };
  },
};

/** Names may hold the underscore that stands between them. */
function endsOf(id: string, names: readonly string[]): readonly string[] | undefined {
  const [, both] = /^id_(.+)_\d+$/s.exec(id) ?? [];
  if (both === undefined) return undefined;
  const from = names.find((name) => both.startsWith(`${name}_`) && names.includes(both.slice(name.length + 1)));
  return from === undefined ? undefined : [from, both.slice(from.length + 1)];
}
