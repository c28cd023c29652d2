import type { List, ListItem, Nodes } from 'mdast';
import type { Block } from '../markdown/block-list.ts';
import { isBlank } from '../markdown/lines.ts';
import type { LineText } from '../text/line-text.ts';
import { insertionAt, type TextEdit } from '../text/text-edit.ts';
import type { Statement } from './statement.ts';
import { surroundingsAt } from './surroundings.ts';

export interface ItemAround {
  readonly list: List;
  readonly item: ListItem;
  /** Whether the list is one that the block is an item of, rather than one within it. */
  readonly isOutermost: boolean;
}

/** The innermost item among `around`, with the list that holds it. */
export function itemAround(around: readonly Nodes[]): ItemAround | undefined {
  const index = around.findLastIndex((node) => node.type === 'listItem');
  const [list, item] = [around[index - 1], around[index]];
  if (list?.type !== 'list' || item?.type !== 'listItem') return undefined;
  return { list, item, isOutermost: index === 2 };
}

/**
 * States it at the end of the list within `item` where it has one, otherwise as the item after it. The items of an
 * ordered list are steps, which a statement is not: there it goes into a list within the item.
 */
export function itemEdit(
  text: LineText,
  blocks: readonly Block[],
  index: number,
  { list, item, isOutermost }: ItemAround,
  statement: Statement,
): TextEdit {
  const block = blocks[index]!;
  const inner = item.children.findLast((child): child is List => child.type === 'list' && !child.ordered);
  const model = inner?.children.at(-1);
  if (model) return itemAfter(text, block, model, beside(text, block, model), inner!.spread === true, statement);
  if (!list.ordered) {
    const isLoose = isOutermost ? isSpread(text, blocks, index) : list.spread === true;
    return itemAfter(text, block, item, beside(text, block, item), isLoose, statement);
  }
  // HTML goes on to the next blank line.
  const isLoose = item.children.at(-1)?.type === 'html';
  return itemAfter(text, block, item, within(text, block, item), isLoose, statement);
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
  const around = surroundingsAt(text, block, start);
  const [, list, item] = around;
  if (list?.type !== 'list' || item?.type !== 'listItem' || list.ordered) return undefined;
  return itemAfter(text, block, item, beside(text, block, item), isSpread(text, blocks, index), statement);
}

/** What the lines of a new item begin with: the marks of what holds its list, and its own. */
interface Prefix {
  readonly containers: string;
  readonly bullet: string;
}

function itemAfter(
  text: LineText,
  block: Block,
  item: ListItem,
  { containers, bullet }: Prefix,
  isLoose: boolean,
  { label, text: words }: Statement,
): TextEdit {
  const line = block.startLine + item.position!.end.line - 1;
  const gap = isLoose ? `\n${containers.trimEnd()}\n` : '\n';
  return insertionAt({ line, character: text.line(line).length }, `${gap}${containers}${bullet}**${label}:** ${words}`);
}

const BULLET = /^([-+*])([ \t]{1,4}(?=\S))?/;
const NUMBER = /^\d{1,9}[.)](?:[ \t]{1,4}(?=\S))?/;

/** Of an item beside `item`, one of a bulleted list: a task beside a task, and ticked like it, or it would state nothing. */
function beside(text: LineText, block: Block, item: ListItem): Prefix {
  const { before, rest } = markerOf(text, block, item);
  const [, character = '-', space = ' '] = BULLET.exec(rest) ?? [];
  const task = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
  return { containers: containersOf(before), bullet: `${character}${space}${task}` };
}

/** Of an item in a bulleted list within `item`, one of an ordered list. */
function within(text: LineText, block: Block, item: ListItem): Prefix {
  const { before, rest } = markerOf(text, block, item);
  const number = NUMBER.exec(rest)?.[0] ?? '1.';
  const space = /[ \t]$/.test(number) ? '' : ' ';
  return { containers: containersOf(before + number + space), bullet: '- ' };
}

function markerOf(text: LineText, block: Block, item: ListItem): { readonly before: string; readonly rest: string } {
  const { line, column } = item.position!.start;
  const source = text.line(block.startLine + line - 1);
  return { before: source.slice(0, column - 1), rest: source.slice(column - 1) };
}

/**
 * What a line goes on with in the containers that a line opens with `opening`: quotes are marked on each line, and items
 * and footnotes go on by indentation.
 */
function containersOf(opening: string): string {
  return opening
    .replace(/^\uFEFF/, '')
    .replace(/\[\^[^\]]*\]:[ \t]*/, '    ')
    .replace(/[^ \t>]/g, ' ');
}

/** Whether blank lines part the items of the list that the block stands in. */
function isSpread(text: LineText, blocks: readonly Block[], index: number): boolean {
  const { startLine, endLine } = blocks[index]!;
  const partedAbove = blocks[index - 1]?.kind === 'listItem' && isBlank(text.line(startLine - 1));
  const partedBelow = blocks[index + 1]?.kind === 'listItem' && isBlank(text.line(endLine));
  return partedAbove || partedBelow;
}
