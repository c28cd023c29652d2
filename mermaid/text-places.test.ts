import { expect, test } from 'vitest';
import { endOfTextBefore, offsetAt, placeAt } from './text-places.ts';

test('all line ends count, and none has a place of its own', () => {
  const text = 'a\nb\r\nc\rd🦉e';
  const places = Array.from({ length: text.length + 1 }, (_, offset) => {
    const { line, character } = placeAt(text, offset);
    return `${line}:${character}`;
  });
  expect(places).toEqual(['0:0', '0:1', '1:0', '1:1', '1:1', '2:0', '2:1', '3:0', '3:1', '3:2', '3:3', '3:4']);
});

test('an offset from a line and a column; lines that do not exist count as the last one', () => {
  expect([offsetAt('ab\ncd\n', 1, 1), offsetAt('ab\ncd\n', 0, 2), offsetAt('ab', 5, 0)]).toEqual([4, 2, 0]);
});

test('the end of the text before an offset', () => {
  expect([endOfTextBefore('ab \n c', 4), endOfTextBefore('  ', 2)]).toEqual([2, 0]);
});
