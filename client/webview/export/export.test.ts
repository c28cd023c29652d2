import { expect, it } from 'vitest';
import { bearableScale } from './exported.ts';
import { fileName } from './file-name.ts';

it.each([
  ['chat-service.md', 'Architecture', 'chat-service-architecture'],
  ['shop.mmd', '', 'shop'],
  ['Untitled-1', 'Wie “es” läuft: 2/3', 'Untitled-1-wie-es-läuft-2-3'],
  ['', '', 'diagram'],
])('calls the file of %j under %j %j', (document, heading, name) => {
  expect(fileName(document, heading)).toBe(name);
});

it('makes a picture no larger than a canvas can be', () => {
  expect(bearableScale({ width: 100, height: 100 }, 4)).toBe(4);
  expect(bearableScale({ width: 20_000, height: 100 }, 4)).toBeLessThan(1);
  expect(bearableScale({ width: 10_000, height: 10_000 }, 4)).toBeCloseTo(Math.SQRT2);
});
