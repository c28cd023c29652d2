import { expect, it } from 'vitest';
import { longLayout } from './size-limits.ts';

const repeat = (first: string, line: string, times: number) => [first, ...Array(times).fill(line)].join('\n');

it.each([
  ['erDiagram', 'A ||--o{ B : has'],
  ['classDiagram', 'A <|.. B'],
  ['stateDiagram-v2', 'A --> B'],
])('bears as many edges of %s as can be laid out', (type, edge) => {
  expect(longLayout(repeat(type, edge, 500))).toBeUndefined();
  expect(longLayout(repeat(type, edge, 501))).toBe('it has 501 edges, more than 500');
});

it('counts what stands on lines of its own', () => {
  expect(longLayout(repeat('mindmap', '  node', 400))).toBe('it has 401 lines, more than 400');
  expect(longLayout(repeat('classDiagram', '  +field string', 2000))).toBeUndefined();
});

it('leaves to the clock and to Mermaid what they can stop', () => {
  expect(longLayout(repeat('flowchart LR', 'a --> b', 2000))).toBeUndefined();
  expect(longLayout(repeat('sequenceDiagram', 'a->>b: c', 2000))).toBeUndefined();
});
