import { type Block, blockIndexAt } from '../markdown/block-list.ts';
import { isBlank } from '../markdown/lines.ts';
import type { LineText } from '../text/line-text.ts';
import type { Position } from '../text/position.ts';
import { insertionAt, type TextEdit } from '../text/text-edit.ts';
import { itemAround, itemEdit, lastItemEdit } from './list-item-edit.ts';
import type { Statement } from './statement.ts';
import { surroundingsAt } from './surroundings.ts';
import { rowAround, rowEdit } from './table-row-edit.ts';

/**
 * The edit that states `statement` where what stands at `position` is introduced, in the style around it: as an item in
 * a list, in the row of a table, otherwise as a paragraph. Line ends are those of the text.
 */
export function statementEdit(
  text: LineText,
  blocks: readonly Block[],
  position: Position,
  statement: Statement,
): TextEdit {
  const { range, newText } = onLinesOfItsOwn(text, edit(text, blocks, position, statement));
  return { range, newText: newText.replaceAll('\n', text.lineEnd) };
}

/**
 * The same edit at the start of the next line, where there is one: an editor that inserts it as a snippet there does not
 * indent it as the line before.
 */
function onLinesOfItsOwn(text: LineText, { range, newText }: TextEdit): TextEdit {
  const next = { line: range.start.line + 1, character: 0 };
  if (!newText.startsWith('\n') || next.line >= text.lineCount) return { range, newText };
  return insertionAt(next, `${newText.slice(1)}\n`);
}

function edit(text: LineText, blocks: readonly Block[], position: Position, statement: Statement): TextEdit {
  const index = blockIndexAt(blocks, position.line);
  const block = blocks[index];
  if (!block) return paragraphAfter(text, text.lineCount - 1, statement);
  if (block.kind === 'heading') return underHeading(text, blocks, index, statement);
  const around = surroundingsAt(text, block, position);
  const row = rowAround(around);
  if (row) return rowEdit(text, block, row, statement) ?? paragraphAfter(text, lastLine(block), statement);
  const item = itemAround(around);
  if (item) return itemEdit(text, blocks, index, item, statement);
  return paragraphAfter(text, introducedBy(text, blocks, index), statement);
}

/** Below the paragraph or list that introduces what the heading names. */
function underHeading(text: LineText, blocks: readonly Block[], index: number, statement: Statement): TextEdit {
  const next = blocks[index + 1];
  if (!next || next.kind === 'heading') return paragraphAfter(text, lastLine(blocks[index]!), statement);
  const inList =
    next.kind === 'listItem' ? lastItemEdit(text, blocks, lastOfList(blocks, index + 1), statement) : undefined;
  return inList ?? paragraphAfter(text, introducedBy(text, blocks, index + 1), statement);
}

/** The last line of the block, and of the list, table or diagram that it announces with a colon. */
function introducedBy(text: LineText, blocks: readonly Block[], index: number): number {
  const block = blocks[index]!;
  const next = blocks[index + 1];
  const announces = block.kind === 'paragraph' && /:\**\s*$/.test(text.line(lastLine(block)));
  if (announces && next && ['listItem', 'table', 'fence'].includes(next.kind)) {
    return lastLine(blocks[lastOfList(blocks, index + 1)]!);
  }
  return lastLine(blocks[lastOfList(blocks, index)]!);
}

/** The last item of the list that begins with, or goes on from, the block; of other blocks the block itself. */
function lastOfList(blocks: readonly Block[], index: number): number {
  let last = index;
  if (blocks[index]!.kind === 'listItem') while (blocks[last + 1]?.kind === 'listItem') last += 1;
  return last;
}

function lastLine({ endLine }: Block): number {
  return endLine - 1;
}

function paragraphAfter(text: LineText, line: number, { label, text: words }: Statement): TextEdit {
  const before = isBlank(text.line(line)) ? '' : '\n\n';
  const after = line + 1 < text.lineCount && !isBlank(text.line(line + 1)) ? '\n' : '';
  return insertionAt({ line, character: text.line(line).length }, `${before}**${label}:** ${words}${after}`);
}
