import { describe, expect, it } from 'vitest';
import { finish } from '../steps.ts';
import { LineText } from '../text/line-text.ts';
import { isBearable } from './bearable.ts';
import { blockAt } from './blocks.ts';
import { readBlock } from './read-block.ts';

describe('isBearable', () => {
  it.each([
    ['nested bullets on one line', `${'- '.repeat(3_000)}Redis`],
    ['nested numbers on one line', `${'1. '.repeat(3_000)}Redis`],
    ['nested quotes on one line', `${'>'.repeat(3_000)}Redis`],
    ['mixed nesting on one line', `${'> - '.repeat(3_000)}Redis`],
    ['closing brackets', `${']'.repeat(25_000)} Redis`],
    ['emphasis never closed', `${'*a_ '.repeat(6_000)}Redis`],
    ['nested links', `${'[x'.repeat(5_000)}${'](u)'.repeat(5_000)} Redis`],
    ['instructions never closed', `${'a <?'.repeat(6_000)} Redis`],
    ['comments never closed', `${'a <!--'.repeat(6_000)} Redis`],
    ['a very wide table', `|${'a|'.repeat(9_000)}\n|${'-|'.repeat(9_000)}\n| Redis |`],
    ['one line of 200 KB', `${'word '.repeat(40_000)}Redis`],
  ])('is no for %s, which is then read plainly', (_, source) => {
    expect(isBearable(source)).toBe(false);
    const { passages, fidelity } = finish(readBlock(source, blockAt(new LineText(source), 0).kind, []));
    expect(fidelity).toBe('asPlainText');
    const passage = passages.find(({ text }) => text.includes('Redis'))!;
    const lines = source.split('\n');
    const { line, character } = passage.at(passage.text.indexOf('Redis'));
    expect(lines[line]!.slice(character, character + 5)).toBe('Redis');
  });

  it('is yes for a table of five hundred rows and a list of links', () => {
    expect(isBearable(`| a | b | c |\n|---|---|---|\n${'| [Redis](#x) | *fast* | `x` |\n'.repeat(500)}`)).toBe(true);
    expect(isBearable(`- a\n  - b\n    - c\n      1. ${'[Redis](#x) '.repeat(500)}`)).toBe(true);
  });
});
