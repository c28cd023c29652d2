import { expect, it } from 'vitest';
import { nearestDiagram } from './nearest-diagram.ts';

const DIAGRAMS = [
  [4, 8],
  [20, 30],
].map(([start, end]) => ({
  range: { start: { line: start!, character: 0 }, end: { line: end!, character: 3 } },
}));

it.each([
  [0, 0],
  [6, 0],
  [13, 0],
  [15, 1],
  [20, 1],
  [99, 1],
])('takes line %d to diagram %d', (line, index) => {
  expect(nearestDiagram(DIAGRAMS, line)).toBe(index);
});

it('finds none where there is none', () => {
  expect(nearestDiagram([], 3)).toBeUndefined();
});
