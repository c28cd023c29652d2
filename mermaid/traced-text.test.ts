import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TracedText } from './traced-text.ts';

test('what is kept keeps its origin, what replaces something has the origin of that', () => {
  const text = TracedText.of('a\r\nbb;c').replace(/\r\n/g, () => '\n');
  expect(text.text).toBe('a\nbb;c');
  expect(Array.from(text.text, (_, offset) => text.origin(offset))).toEqual([0, 1, 3, 4, 5, 6]);
  expect(text.origin(text.text.length)).toBe(7);
});

test('a longer replacement comes from the last unit of the match, an insertion from its place', () => {
  const text = TracedText.of('x#1;').replace(/#\d;/g, () => '<<<1>>>');
  expect(Array.from(text.text, (_, offset) => text.origin(offset))).toEqual([0, 1, 2, 3, 3, 3, 3, 3]);
  expect(
    TracedText.of('ab')
      .replace(/$/g, () => '\n')
      .origin(2),
  ).toBe(2);
});

test('offsets outside the text count as its ends', () => {
  const text = TracedText.of('  ab').remove(/^ +/g);
  expect([text.origin(-1), text.origin(99)]).toEqual([2, 4]);
});

test('the text is that of replaceAll, the origins never descend and point at what was kept', () => {
  const replacement = fc.constantFrom('', 'y', 'xyz');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '%') }), replacement, (original, substitute) => {
      const traced = TracedText.of(original)
        .remove(/%+\n?/g)
        .replace(/b+|$/g, () => substitute);
      expect(traced.text).toBe(original.replaceAll(/%+\n?/g, '').replaceAll(/b+|$/g, substitute));
      let last = 0;
      for (let offset = 0; offset <= traced.text.length; offset++) {
        const origin = traced.origin(offset);
        expect(origin).toBeGreaterThanOrEqual(last);
        if (traced.text[offset] === 'a') expect(original[origin]).toBe('a');
        last = origin;
      }
    }),
  );
});
