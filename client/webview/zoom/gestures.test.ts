import { expect, it } from 'vitest';
import { wheelDelta, wheelPan } from './gestures.ts';

it.each([
  ['a notch of a mouse wheel', { deltaX: 0, deltaY: 120, deltaMode: 0 }, -0.35],
  ['a notch counted in lines', { deltaX: 0, deltaY: -3, deltaMode: 1 }, 0.35],
  ['a step of a pinch', { deltaX: 0, deltaY: -4, deltaMode: 0 }, 0.04],
])('zooms by %s', (_, wheel, delta) => {
  expect(wheelDelta(wheel)).toBeCloseTo(delta);
});

it('moves against the wheel, like a page', () => {
  expect(wheelPan({ deltaX: 5, deltaY: -10, deltaMode: 0 })).toEqual([-5, 10]);
  expect(wheelPan({ deltaX: 0, deltaY: 1, deltaMode: 1 })).toEqual([0, -20]);
});
