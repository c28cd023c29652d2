import { expect, it, vi } from 'vitest';
import { Linter } from '../../core/index.ts';
import { RULES } from '../../rules/index.ts';
import { HOSTILE_INPUTS } from './inputs.ts';

const parsed: number[] = [];
vi.mock('../../core/markdown/parse-block.ts', async (original) => {
  const real = await original<typeof import('../../core/markdown/parse-block.ts')>();
  return {
    parseBlock: (source: string, definitions?: readonly string[]) => {
      parsed.push(source.length);
      return real.parseBlock(source, definitions);
    },
  };
});

const SIZE = 40_000;
/** What the parser reads in some ten milliseconds. */
const MOST_AT_ONCE = 20_000;
const linter = new Linter(RULES);

it.each(Object.entries(HOSTILE_INPUTS))('%s: the parser is given little at once, and all of it once', (_, input) => {
  parsed.length = 0;
  const document = linter.open('docs/a.md', input(SIZE));
  let steps = 0;
  for (const _ of document.read('design')) steps += 1;
  linter.lint(document, { rules: {}, declared: 'design' });
  expect(Math.max(0, ...parsed)).toBeLessThanOrEqual(MOST_AT_ONCE);
  // Definitions are looked for before anything else is read, and heads of tables and items are read with every piece.
  expect(parsed.reduce((sum, length) => sum + length, 0)).toBeLessThan(2.5 * SIZE);
  expect(steps).toBeLessThan(3 * SIZE);
});

it.each(Object.entries(HOSTILE_INPUTS))('%s: a key costs the parser one block, or none', (_, input) => {
  const document = linter.open('docs/a.md', input(SIZE));
  const settings = { rules: {}, declared: 'design' as const };
  linter.lint(document, settings);
  const line = Math.floor(document.text.lineCount / 2);
  const at = { line, character: document.text.line(line).length };
  document.edit({ start: at, end: at }, 'x');
  parsed.length = 0;
  for (const _ of document.read('design'));
  linter.lint(document, settings);
  const block = document.blocks.find(({ startLine, endLine }) => startLine <= line && line < endLine);
  const size = block ? document.text.slice(block.startLine, block.endLine).length : 0;
  // The blocks before and after may have become another.
  expect(parsed.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(2.5 * size + 1_000);
});

it('says what was not read as it is written', () => {
  const document = linter.open('docs/a.md', `# Fares\n\n${HOSTILE_INPUTS['open brackets']!(30_000)} Redis cache\n`);
  const { limits } = linter.explain(document, { rules: {}, declared: 'design' });
  expect(limits).toEqual([
    { firstLine: 3, lastLine: 3, because: 'it is too large or too nested: it was read as plain text' },
  ]);
});
