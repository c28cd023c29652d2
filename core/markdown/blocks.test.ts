import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { differences } from '../../test/blockwise-reading.ts';
import { LineText } from '../text/line-text.ts';
import { scanBlocks } from './blocks.ts';

const spans = (source: string) => {
  const text = new LineText(source);
  return scanBlocks(text).map(({ kind, startLine, endLine }) => `${kind} ${startLine}-${endLine}`);
};

describe('scanBlocks', () => {
  it.each<[string, string, string[]]>([
    ['front matter', '---\na: 1\n---\ntext', ['frontMatter 0-3', 'paragraph 3-4']],
    [
      'front matter of Pandoc',
      '---\na: 1\n...\ntext\n\n---',
      ['frontMatter 0-3', 'paragraph 3-4', 'thematicBreak 5-6'],
    ],
    ['front matter in TOML', '+++\na = 1\n+++\ntext', ['frontMatter 0-3', 'paragraph 3-4']],
    ['front matter never closed', '---\na: 1', ['thematicBreak 0-1', 'paragraph 1-2']],
    ['both kinds of heading', '# A\nB\n---\nc', ['heading 0-1', 'heading 1-3', 'paragraph 3-4']],
    ['items as blocks of their own', '- a\n- b\n  c\n\n  d\n\ne', ['listItem 0-1', 'listItem 1-5', 'paragraph 6-7']],
    ['a lazy line', '- a\nb\n\nc', ['listItem 0-2', 'paragraph 3-4']],
    ['no lazy line after a fence', '- ```\n  x\n  ```\nb', ['listItem 0-3', 'paragraph 3-4']],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |\n\nx', ['table 0-3', 'paragraph 4-5']],
    ['a fence never closed', 'a\n```mermaid\nb\n\nc', ['paragraph 0-1', 'fence 1-5']],
    ['a comment through blank lines', '<!-- a\n\nb -->\nc', ['html 0-3', 'paragraph 3-4']],
    ['indented code', 'a\n\n    b\n\n    c\nd', ['paragraph 0-1', 'indentedCode 2-5', 'paragraph 5-6']],
    ['a quote', '> a\nb\n\nc', ['quote 0-2', 'paragraph 3-4']],
    ['a footnote', '[^1]: a\n\n    b\nc\n\nd', ['footnote 0-4', 'paragraph 5-6']],
    ['an ordered item that may not interrupt', 'a\n2. b', ['paragraph 0-2']],
    ['an empty text', '', []],
  ])('cuts %s', (_, source, expected) => {
    expect(spans(source)).toEqual(expected);
  });
});

describe('block-wise reading against remark-parse of the whole document', () => {
  const spec = readFileSync(createRequire(import.meta.url).resolve('commonmark-spec/spec.txt'), 'utf8');
  const examples = [...spec.matchAll(/^`{32} example\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm)].map((match) =>
    match[1]!.replaceAll('→', '\t').replace(/\n$/, ''),
  );

  it('agrees on the examples of CommonMark', () => {
    expect(examples.length).toBeGreaterThan(640);
    // A front matter fence is not CommonMark's; and a link definition followed by `===` is known to differ.
    const differing = examples.filter(
      (source) => scanBlocks(new LineText(source))[0]?.kind !== 'frontMatter' && differences(source).length > 0,
    );
    expect(differing).toEqual(['[foo]: /url\n===\n[foo]']);
  });
});
