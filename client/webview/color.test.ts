import { expect, it } from 'vitest';
import { mixed } from './color.ts';

it.each([
  ['#ffffff', '#000000', 0.5, '#808080'],
  ['#fff', 'rgb(0, 0, 0)', 1, '#000000'],
  ['#000000', 'rgba(255, 255, 255, 0.5)', 1, '#808080'],
  ['#000000', '#ffffff80', 0.5, '#404040'],
  ['#123456', 'transparent', 1, '#123456'],
  ['', '#ff0000', 0, '#808080'],
])('on %j, %j counts %d: %j', (ground, color, share, result) => {
  expect(mixed(ground, color, share)).toBe(result);
});
