import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Nodes } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { LineText } from '../text/line-text.ts';
import { scanBlocks } from './blocks.ts';
import { definitionsIn, referencesIn } from './definitions.ts';
import { parseBlock } from './parse-block.ts';

const spans = (source: string) => {
  const text = new LineText(source);
  return scanBlocks(text).map(({ kind, startLine, endLine }) => `${kind} ${startLine}-${endLine}`);
};

describe('scanBlocks', () => {
  it.each<[string, string, string[]]>([
    ['front matter', '---\na: 1\n---\ntext', ['frontMatter 0-3', 'paragraph 3-4']],
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

/** Every node that matters, with its offsets in the whole source: what both readings must agree on. */
function items(tree: Nodes, base: number): string[] {
  const found: string[] = [];
  const visit = (node: Nodes) => {
    if (['text', 'inlineCode', 'code', 'html', 'heading', 'tableCell', 'link', 'linkReference'].includes(node.type)) {
      const value = 'value' in node ? node.value : '';
      // Blank lines around indented code belong to no block.
      const end = node.type === 'code' ? '' : base + node.position!.end.offset!;
      const start = node.type === 'code' && !node.lang ? '' : base + node.position!.start.offset!;
      found.push(`${start}-${end} ${node.type} ${value}`);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

const whole = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    this.data().micromarkExtensions = [gfm()];
    this.data().fromMarkdownExtensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
  })
  .freeze();

function blockwise(source: string): string[] {
  const text = new LineText(source);
  const starts = [0];
  for (let line = 0; line < text.lineCount; line += 1) starts.push(starts[line]! + text.line(line).length + 1);
  const blocks = scanBlocks(text).filter(({ kind }) => kind !== 'frontMatter');
  const known = new Set(blocks.flatMap((block) => definitionsIn(text.slice(block.startLine, block.endLine))));
  return blocks.flatMap(({ startLine, endLine }) => {
    const block = text.slice(startLine, endLine);
    return items(parseBlock(block, referencesIn(block, known)), starts[startLine]!);
  });
}

describe('block-wise reading against remark-parse of the whole document', () => {
  const spec = readFileSync(createRequire(import.meta.url).resolve('commonmark-spec/spec.txt'), 'utf8');
  const examples = [...spec.matchAll(/^`{32} example\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm)].map((match) =>
    match[1]!.replaceAll('→', '\t').replace(/\n$/, ''),
  );

  it('agrees on the examples of CommonMark', () => {
    expect(examples.length).toBeGreaterThan(640);
    // A front matter fence is not CommonMark's; and a link definition followed by `===` is known to differ.
    const differing = examples.filter(
      (source) => scanBlocks(new LineText(source))[0]?.kind !== 'frontMatter' && differs(source),
    );
    expect(differing).toEqual(['[foo]: /url\n===\n[foo]']);
  });
});

function differs(source: string): boolean {
  return blockwise(source).join('\n') !== items(whole.parse(source), 0).join('\n');
}
