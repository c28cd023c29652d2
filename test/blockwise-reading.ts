import type { Nodes } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { scanBlocks } from '../core/markdown/blocks.ts';
import { definitionsIn, labelsIn } from '../core/markdown/definitions.ts';
import { parseBlock } from '../core/markdown/parse-block.ts';
import { LineText } from '../core/text/line-text.ts';

/** How reading `source`, which has no front matter, block by block differs from remark-parse of the whole of it. */
export function differences(source: string): readonly string[] {
  const byBlock = blockwise(source);
  const atOnce = items(whole.parse(source), 0);
  return [
    ...byBlock.filter((item) => !atOnce.includes(item)).map((item) => `only by block: ${item}`),
    ...atOnce.filter((item) => !byBlock.includes(item)).map((item) => `only at once: ${item}`),
  ];
}

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
    return items(
      parseBlock(
        block,
        labelsIn(block).filter((label) => known.has(label)),
      ),
      starts[startLine]!,
    );
  });
}
