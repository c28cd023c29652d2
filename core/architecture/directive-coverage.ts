import { type Block, blockIndexAt } from '../markdown/block-list.ts';
import type { LineText } from '../text/line-text.ts';
import type { LocatedDirective } from './architecture.ts';
import type { BlockDirective } from './block-facts.ts';

/** Lines from `startLine` up to, but not including, `endLine`. */
export interface LineSpan {
  readonly startLine: number;
  readonly endLine: number;
}

/** Adds to directives, which are in the order of the document, the lines that each covers. */
export function withCoverage(
  directives: readonly BlockDirective[],
  blocks: readonly Block[],
  text: LineText,
): readonly LocatedDirective[] {
  return directives.map((directive, index) => ({
    ...directive,
    covers: coverage(directive, directives.slice(index + 1), blocks, text),
  }));
}

function coverage(
  { name, rules, range }: BlockDirective,
  later: readonly BlockDirective[],
  blocks: readonly Block[],
  text: LineText,
): LineSpan {
  const { line } = range.end;
  if (name === 'disable-file') return { startLine: 0, endLine: text.lineCount };
  if (name === 'disable-next') return coveredByNext(blocks, line, (block) => isComment(text, block));
  if (name === 'enable') return { startLine: line, endLine: line };
  const ends = (other: BlockDirective) =>
    other.name === 'enable' && (other.rules.length === 0 || other.rules.join() === rules.join());
  return { startLine: line, endLine: later.find(ends)?.range.start.line ?? text.lineCount };
}

function isComment(text: LineText, { startLine, endLine }: Block): boolean {
  return /^\s*<!--[\s\S]*-->\s*$/.test(text.slice(startLine, endLine));
}

/**
 * What a `disable-next` that ends on `line` covers: in a diagram file the next line; elsewhere the list item that starts
 * next where it stands among the items of a list, otherwise the block, which may be a whole list.
 */
function coveredByNext(blocks: readonly Block[], line: number, isComment: (block: Block) => boolean): LineSpan {
  const index = blockIndexAt(blocks, line);
  const own = blocks[index];
  if (own?.kind === 'diagram') return { startLine: line + 1, endLine: line + 2 };
  if (own && line + 1 < own.endLine) return { startLine: line + 1, endLine: own.endLine };
  let first = index + 1;
  // Comments, and so other directives for the same block, may stand between.
  while (blocks[first]?.kind === 'html' && isComment(blocks[first]!)) first += 1;
  const next = blocks[first];
  if (!next) return { startLine: line + 1, endLine: line + 1 };
  let last = first;
  if (own?.kind !== 'listItem' && next.kind === 'listItem') while (blocks[last + 1]?.kind === 'listItem') last += 1;
  return { startLine: next.startLine, endLine: blocks[last]!.endLine };
}
