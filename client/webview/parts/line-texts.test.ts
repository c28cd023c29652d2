import { expect, it } from 'vitest';
import { textsOfLines } from './line-texts.ts';

const textsIn = (lines: readonly string[], ...texts: readonly string[]) =>
  textsOfLines(
    lines,
    texts.map((text, index) => ({ text, element: index })),
  );

it('finds each text in the line that writes it', () => {
  expect(textsIn(['root((Chat))', 'Rooms', '"Many rooms" : 3'], 'Rooms', 'Chat', 'Many rooms')).toEqual([
    [1],
    [0],
    [2],
  ]);
});

it('takes equal texts in the order of the source, and the last line for all that are left', () => {
  expect(textsIn(['a: Web', 'b: Web'], 'Web', 'Web', 'Web')).toEqual([[0, 2], [1]]);
});

it('leaves what no line writes, and parts of words', () => {
  expect(textsIn(['Storage : 30'], 'rage', '30%', '30', '')).toEqual([[2]]);
});

it('reads past markup', () => {
  expect(textsIn(['id["**Web** <br/>shop"]'], 'Web shop')).toEqual([[0]]);
});
