import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineText } from '../text/line-text.ts';
import { scanBlocks } from './blocks.ts';
import type { BlockContent } from './content.ts';
import { parsedContent } from './parsed-content.ts';
import { plainContent } from './plain-content.ts';

const PIECES = [
  ...['Redis', 'a cache', 'word', 'snake_case', '_', '1.', '2) ', 'e.g. this', '!', ':', '::: ', '"x"', '(y)', '😀'],
  ...[' ', '  ', '   ', '    ', '\t', '\n', '\n', '\n\n', '  \n', '# ', '## ', ' ##', '#', '- ', '* ', '1. ', '12) '],
  ...['> ', '---', '===', '```', '~~~', '```mermaid\n', '``` Js x\n', '<!-- ', '-->', '<div>', '|', '\\', '&amp;', '*'],
];

/** All that others learn of a block, with the place of every character that is not blank. */
function told({ passages, fences }: BlockContent): unknown {
  return [
    passages.map(({ at, ...passage }) => ({
      ...passage,
      places: [...passage.text.matchAll(/\S/g)].map(({ index }) => at(index)),
    })),
    fences.map(({ at, source, prefix, language, range }) => {
      const start = at({ line: 0, character: 0 });
      // Of an empty fence there is no first line.
      return source === '' ? { source, language, range } : { source, language, range, prefix, start };
    }),
  ];
}

it('reads what it reads as the parser does', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      const text = new LineText(pieces.join(''));
      for (const { kind, startLine, endLine } of scanBlocks(text)) {
        const source = text.slice(startLine, endLine);
        const plain = plainContent(source, kind);
        if (!plain) continue;
        read += 1;
        expect(told(plain)).toEqual(told(parsedContent({ source, repeated: 0, line: 0 }, [])));
      }
    }),
    { numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(2_000);
});

it.each([
  ['a line that begins with a mark of a quote', 'Redis\n    > '],
  ['a fence that is never closed before a blank line', '   ``` Js x\n\n '],
])('reads %s as the parser does', (_, text) => {
  for (const { kind, startLine, endLine } of scanBlocks(new LineText(text))) {
    const source = new LineText(text).slice(startLine, endLine);
    expect(told(plainContent(source, kind)!)).toEqual(told(parsedContent({ source, repeated: 0, line: 0 }, [])));
  }
});
