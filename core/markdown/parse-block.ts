import type { Nodes, Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * remark-parse with GitHub's tables, footnotes, strike-through and task lists. The transform that finds bare addresses
 * in text is left out, since the nodes it makes have no position; addresses with a scheme are links all the same.
 */
function gfmSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfm()];
  data.fromMarkdownExtensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
}

const processor = unified().use(remarkParse).use(gfmSyntax).freeze();

/**
 * The syntax tree of one top-level block, alone. `definitions` are the labels of definitions of links and footnotes
 * elsewhere in the document that the block refers to; they are made known to the parser and do not appear in the tree. Offsets and
 * one-based lines of the tree are those of `source`.
 */
export function parseBlock(source: string, definitions: readonly string[] = []): Root {
  const known = definitions.map((label) => `\n\n[${label}]: #`).join('');
  const tree = processor.parse(source + known);
  if (known === '') return tree;
  const own = (node: Nodes) => (node.position?.start.offset ?? 0) < source.length;
  return { ...tree, children: tree.children.filter(own) };
}
