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

/** Markup that stands within lines, and lines that stand within items, quotes and tables. */
const MARKUP = [
  ...[
    'Redis',
    'a cache',
    'x_y',
    '_',
    '*',
    '**',
    '***',
    '__',
    '`',
    '``',
    '`a`',
    '~',
    '~~',
    '!',
    ':',
    '(y)',
    '😀',
    '“',
    '&',
    '& b',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '\n',
    '\n',
    '  \n',
    '\n\n',
    '\n  ',
    '\n  - ',
    '\n- ',
    '\n1. ',
    '\n   ',
    '\n\n  ',
    '\n> ',
    '- ',
    '> ',
  ],
  ...[
    '[',
    ']',
    '[x]',
    '[x](y)',
    '](',
    '[a *b*](c)',
    '[c](c)',
    '(u)',
    '[ ] ',
    ']: ',
    '![a](b)',
    '<br>',
    '<',
    '< 5',
    '@',
    'a@b.c',
  ],
  ...[
    '|',
    '| a | b |',
    '\n|---|---|\n',
    '|-|\n',
    '| ',
    ' |',
    '**a**',
    '*b*',
    '**a:** ',
    '_c_',
    '`d`',
    '.',
    ',',
    '# ',
    '\\',
    '\\x',
  ],
  ...['www.x.y', 'http://x.y', 'mailto:a', 'é', '"', '\n---\n', '\n    ', '```\n', '+ '],
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

it.each([
  ['blocks', PIECES],
  ['markup', MARKUP],
])('reads what it reads as the parser does: %s', (_, all) => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all), { maxLength: 14 }), (pieces) => {
      const text = new LineText(pieces.join(''));
      for (const { kind, startLine, endLine } of scanBlocks(text)) {
        const source = text.slice(startLine, endLine);
        const plain = plainContent(source, kind);
        if (!plain) continue;
        read += 1;
        expect(told(plain)).toEqual(told(parsedContent({ source, repeated: 0, line: 0 }, [])));
      }
    }),
    { numRuns: Number(process.env.TRADEOFF_RUNS ?? 5_000) },
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
