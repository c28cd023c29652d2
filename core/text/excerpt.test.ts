import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

const LONG = 'Trips are written to nine nodes and, since riders can wait, reads may be stale for a second or two.';

it.each<[string, string, number, string]>([
  ['Reads may be stale.', 'stale', 40, 'Reads may be stale.'],
  ['Reads\n  may be stale.', 'may be', 40, 'Reads may be stale.'],
  [LONG, 'Trips', 30, 'Trips are written to nine…'],
  [LONG, 'may be stale', 40, '…wait, reads may be stale for a second or…'],
  [LONG, 'or two', 30, '…be stale for a second or two.'],
  [LONG, 'tokens', 30, 'Trips are written to nine…'],
  [LONG, 'since riders can wait, reads may be', 10, '…since riders can wait, reads may be…'],
  ['x'.repeat(80), 'x', 20, 'x…'],
])('cuts %j around %j to %d', (text, words, length, expected) => {
  expect(excerpt(text, words, length)).toBe(expected);
});

it('is never much longer than asked for', () => {
  for (let length = 10; length < 60; length += 1) {
    expect(excerpt(LONG, 'stale', length).length).toBeLessThanOrEqual(length + 2);
    expect(excerpt(LONG, 'stale', length)).toContain('stale');
  }
});
