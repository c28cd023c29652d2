import type { List, ListItem, Nodes } from 'mdast';
import type { Block } from '../markdown/block-list.ts';
import { isBlank } from '../markdown/lines.ts';
import type { LineText } from '../text/line-text.ts';
import { insertionAt, type TextEdit } from '../text/text-edit.ts';
import type { Statement } from './statement.ts';
import { surroundingsAt } from './surroundings.ts';

/** The innermost item among `around`, with the list that holds it. */
export function itemAround(around: readonly Nodes[]): ListItem | undefined {
  return around.findLast((node) => node.type === 'listItem');
}

/**
 * States it at the end of the list within `item` where it has one, otherwise as the item after it. The items of an
 * ordered list are steps, which a statement is not: there it goes into a list within the item.
 */
export function itemEdit(
  text: LineText,
  blocks: readonly Block[],
  index: number,
  item: ListItem,
  statement: Statement,
): TextEdit {
  const block = blocks[index]!;
  const inner = item.children.findLast((child): child is List => child.type === 'list' && !child.ordered);
  const model = inner?.children.at(-1);
  if (model) return itemAfter(text, block, model, prefixOf(text, block, model)!, inner!.spread === true, statement);
  const prefix = prefixOf(text, block, item);
  if (prefix) return itemAfter(text, block, item, prefix, isSpread(text, blocks, index), statement);
  return itemAfter(text, block, item, `${' '.repeat(contentColumn(text, block, item))}- `, false, statement);
}

/** States it as the item after the last one of a list, `blocks[index]`; undefined where that list is ordered. */
export function lastItemEdit(
  text: LineText,
  blocks: readonly Block[],
  index: number,
  statement: Statement,
): TextEdit | undefined {
  const block = blocks[index]!;
  const source = text.line(block.startLine);
  const start = { line: block.startLine, character: source.length - source.trimStart().length };
  const item = surroundingsAt(text, block, start).find((node) => node.type === 'listItem');
  const prefix = item && prefixOf(text, block, item);
  return prefix ? itemAfter(text, block, item, prefix, isSpread(text, blocks, index), statement) : undefined;
}

function itemAfter(
  text: LineText,
  block: Block,
  item: ListItem,
  prefix: string,
  isLoose: boolean,
  { label, text: words }: Statement,
): TextEdit {
  const line = block.startLine + item.position!.end.line - 1;
  const newText = `${isLoose ? '\n\n' : '\n'}${prefix}**${label}:** ${words}`;
  return insertionAt({ line, character: text.line(line).length }, newText);
}

/** What an item beside `item` begins with; undefined in an ordered list. */
function prefixOf(text: LineText, block: Block, item: ListItem): string | undefined {
  const { line, column } = item.position!.start;
  const source = text.line(block.startLine + line - 1);
  const bullet = /^[-+*][ \t]+/.exec(source.slice(column - 1))?.[0];
  return bullet && source.slice(0, column - 1) + bullet;
}

function contentColumn(text: LineText, block: Block, item: ListItem): number {
  const { line, column } = item.position!.start;
  const rest = text.line(block.startLine + line - 1).slice(column - 1);
  return column - 1 + (/^\d+[.)][ \t]+/.exec(rest)?.[0].length ?? 3);
}

/** Whether blank lines part the items of the list that the block stands in. */
function isSpread(text: LineText, blocks: readonly Block[], index: number): boolean {
  const { startLine, endLine } = blocks[index]!;
  const partedAbove = blocks[index - 1]?.kind === 'listItem' && isBlank(text.line(startLine - 1));
  const partedBelow = blocks[index + 1]?.kind === 'listItem' && isBlank(text.line(endLine));
  return partedAbove || partedBelow;
}
