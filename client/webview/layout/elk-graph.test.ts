import ELK from 'elkjs/lib/elk.bundled.js';
import { expect, it } from 'vitest';
import { takeOver, withoutStrangers } from './elk-graph.ts';

/** As Mermaid makes them: with a group, an edge into it, a label, and what belongs to the page. */
const graph = () => ({
  id: 'root',
  layoutOptions: { 'elk.algorithm': 'layered', 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' },
  intersect: () => {},
  children: [
    { id: 'a', width: 40, height: 20, domId: () => {} },
    {
      id: 'group',
      labels: [{ text: 'Group', width: 30, height: 10, element: () => {} }],
      children: [{ id: 'b', width: 40, height: 20 }],
    },
  ],
  edges: [{ id: 'e', sources: ['a'], targets: ['b'], labels: [{ text: 'to', width: 9, height: 9 }] }],
});

it('leaves a graph that can be sent, and brings back the layout that ELK makes of the graph itself', async () => {
  const copy = withoutStrangers(graph());
  expect(() => structuredClone(graph())).toThrow();
  const sent = structuredClone(copy);
  const expected = await new ELK().layout(graph());
  const found = takeOver(graph(), await new ELK().layout(sent));
  // Numbers that ELK gives its objects in turn.
  const shown = (value: unknown) => JSON.stringify(value, (name, part) => (name === '$H' ? undefined : part));
  expect(shown(found)).toBe(shown(expected));
  expect(found.children?.[1]?.children?.[0]?.x).toBeGreaterThan(0);
  expect(found.edges?.[0]?.sections).toHaveLength(1);
});

it('leaves to Mermaid what it has put beside the graph', async () => {
  const found = takeOver(graph(), await new ELK().layout(withoutStrangers(graph())));
  expect(found).toHaveProperty('intersect');
  expect(found.children?.[0]).toHaveProperty('domId');
});
