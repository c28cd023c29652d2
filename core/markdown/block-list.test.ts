import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineText } from '../text/line-text.ts';
import { BlockList } from './block-list.ts';
import { scanBlocks } from './blocks.ts';

const PIECES = [
  'a',
  'b c',
  '\n',
  '\n\n',
  '- ',
  '  ',
  '    ',
  '> ',
  '# ',
  '---',
  '---\n',
  '...\n',
  '+++\n',
  '```',
  '<!--',
  '-->',
  '1. ',
  '|',
  '===',
  '[x]: #',
  '<div>',
  '~~~',
  '[^1]: ',
];

describe('BlockList', () => {
  it('equals a fresh scan after any edits', () => {
    const source = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(''));
    const edit = fc.record({ line: fc.nat(20), character: fc.nat(6), lines: fc.nat(3), newText: source });
    fc.assert(
      fc.property(source, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        const text = new LineText(start);
        const list = new BlockList(text);
        for (const { line, character, lines, newText } of edits) {
          const range = { start: { line, character }, end: { line: line + lines, character } };
          list.update(text.replace(range, newText));
          const spans = list.blocks.map(({ kind, startLine, endLine }) => ({ kind, startLine, endLine }));
          expect(spans).toEqual(scanBlocks(text));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps the blocks that an edit does not touch', () => {
    const text = new LineText('a\n\nb\n\nc\n\nd');
    const list = new BlockList(text);
    const last = list.blocks.at(-1);
    const at = { line: 2, character: 1 };
    list.update(text.replace({ start: at, end: at }, '!\nmore'));
    expect(list.blocks.at(-1)).toBe(last);
    expect(last).toMatchObject({ startLine: 7 });
  });
});
