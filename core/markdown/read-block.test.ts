import { describe, expect, it } from 'vitest';
import { finish } from '../steps.ts';
import { LineText } from '../text/line-text.ts';
import { blockAt } from './blocks.ts';
import * as reading from './read-block.ts';

function readBlock(source: string, definitions: readonly string[]): reading.BlockContent {
  return finish(reading.readBlock(source, blockAt(new LineText(source), 0).kind, definitions));
}

/** The source at each word of the readable text, which must be that word itself. */
function words(source: string) {
  const lines = source.split('\n');
  return readBlock(source, []).passages.flatMap(({ text, at }) =>
    [...text.matchAll(/[A-Za-z]+/g)].map(({ 0: word, index }) => {
      const { line, character } = at(index);
      return [word, lines[line]!.slice(character, character + word.length)];
    }),
  );
}

describe('readBlock', () => {
  it.each([
    ['emphasis and code', 'We *chose* **Redis** and `cache` here'],
    ['escapes', 'a \\* b \\_ Redis \\& c'],
    ['entities', 'a &amp; Redis &#x1F600; cache &lt;b'],
    ['emoji', '😀 Redis 🎉 cache'],
    ['lines of an item', '- Redis\n  is the\n  cache'],
    ['lines of a quote', '> Redis\n> is &amp; the\ncache'],
    ['a nested item', '- a\n  - Redis\n    cache'],
    ['a table', '| Store | Why |\n|---|---|\n| Redis | fast \\| cheap |'],
    ['a fence in an item', '- x\n\n  ```\n  Redis cache\n    there\n  ```'],
    ['a hard break', 'Redis  \ncache\\\nhere'],
    ['a link', '[Redis](https://example.com/cache "x") cache'],
    ['a heading', '## Redis *cache* ##'],
  ])('maps every word of %s back to its place', (_, source) => {
    const found = words(source);
    expect(found.length).toBeGreaterThan(1);
    for (const [word, there] of found) expect(there).toBe(word);
  });

  it('takes no address for text', () => {
    expect(readBlock('see https://redis.io/cache and <https://cache.example>', []).passages[0]!.text).not.toMatch(
      /cache/,
    );
  });

  it('takes no reference to a footnote for text', () => {
    const [passage] = readBlock('Redis[^redis-cache] it is', ['^REDIS-CACHE']).passages;
    expect(passage!.text).toBe('Redis it is');
  });

  it('marks what is code, struck or a link', () => {
    const [passage] = readBlock('`a` ~~b~~ [c](#)', []).passages;
    expect(passage!.marks.map(({ kind, start, end }) => `${kind} ${passage!.text.slice(start, end)}`)).toEqual([
      'code a',
      'struck b',
      'link c',
    ]);
  });

  it('gives fences with the places of their lines', () => {
    const [fence] = readBlock('- x\n\n  ```mermaid\n  graph TD\n    A[Redis]\n  ```', []).fences;
    expect(fence).toMatchObject({ language: 'mermaid', source: 'graph TD\n  A[Redis]' });
    expect(fence!.at({ line: 1, character: 4 })).toEqual({ line: 4, character: 6 });
  });
});
