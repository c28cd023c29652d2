import { all, byId, type DrawingType, graphEdges } from './drawn-elements.ts';
import { boxOf, pointOn } from './geometry.ts';

/**
 * States are `state-ID-7`. Transitions are only counted, those from and to the unnamed marks among them: which states
 * one joins is told by where its line begins and ends.
 */
export const stateDiagram: DrawingType = {
  name: /^state/,
  edgeKey: (from, to) => `${from}\n${to}`,
  read: (svg) => {
    const nodes = byId(svg, all(svg, '.node'), /^state-(.+)-\d+$/s);
    const groups = byId(svg, all(svg, '.statediagram-cluster'), /^state-(.+)-\d+$/s);
    const boxes = [...nodes, ...groups].flatMap(([id, [element]]) => (element ? [{ id, box: boxOf(element) }] : []));
    const nearest = ({ x, y }: DOMPoint): string => {
      const distances = boxes.map(({ id, box }) => {
        const inside = [x - box.x, box.x + box.width - x, y - box.y, box.y + box.height - y];
        // From the border, whether the point is inside or outside.
        return { id, distance: Math.abs(Math.min(...inside)) };
      });
      return distances.toSorted((a, b) => a.distance - b.distance)[0]?.id ?? '';
    };
    return {
      nodes,
      groups,
      edges: graphEdges(svg, (id) => (/^edge\d+$/.test(id) ? id : undefined)).map(({ elements }) => {
        const line = elements[0] as SVGPathElement;
        return { key: `${nearest(pointOn(line, 0))}\n${nearest(pointOn(line, 1))}`, elements };
      }),
    };
  },
};
