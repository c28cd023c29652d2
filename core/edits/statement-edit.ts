import { type Block, blockIndexAt } from '../markdown/block-list.ts';
import { type BlockKind, isComment } from '../markdown/blocks.ts';
import { isBlank } from '../markdown/lines.ts';
import type { LineText } from '../text/line-text.ts';
import type { Position } from '../text/position.ts';
import { insertionAt, startOfLine, type TextEdit } from '../text/text-edit.ts';
import { itemAround, itemEdit, lastItemEdit } from './list-item-edit.ts';
import { isNeverClosed } from './never-closed.ts';
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
 * The same edit at the start of the next line, where there is one, otherwise with the line that it goes on from: an
 * editor that inserts it as a snippet there does not indent it as that line.
 */
function onLinesOfItsOwn(text: LineText, { range, newText }: TextEdit): TextEdit {
  const { line, character } = range.start;
  const next = { line: line + 1, character: 0 };
  const isAtLineEnd = character === text.line(line).length;
  if (!isAtLineEnd || !newText.startsWith('\n')) return { range, newText };
  if (next.line < text.lineCount) return insertionAt(next, `${newText.slice(1)}\n`);
  const last = text.line(line);
  const isIndented = /^[ \t]/.test(last);
  return isIndented
    ? { range: { start: { line, character: 0 }, end: range.end }, newText: last + newText }
    : { range, newText };
}

function edit(text: LineText, blocks: readonly Block[], position: Position, statement: Statement): TextEdit {
  const index = blockIndexAt(blocks, position.line);
  const block = blocks[index];
  if (!block) return paragraphAfter(text, text.lineCount - 1, statement);
  if (block.kind === 'heading') return underHeading(text, blocks, index, statement);
  const around = surroundingsAt(text, block, position);
  const row = rowAround(around);
  const inRow = row && rowEdit(text, block, row, statement);
  if (inRow) return inRow;
  const item = itemAround(around);
  if (item) return itemEdit(text, blocks, index, item, statement);
  return paragraphBelow(text, blocks, lastIntroducedBy(text, blocks, index), statement);
}

/** Below the paragraph or list that introduces what the heading names. */
function underHeading(text: LineText, blocks: readonly Block[], index: number, statement: Statement): TextEdit {
  let first = index;
  while (blocks[first + 1] && isComment(text, blocks[first + 1]!)) first += 1;
  const next = blocks[first + 1];
  if (!next || !INTRODUCES.has(next.kind)) return paragraphBelow(text, blocks, first, statement);
  const inList =
    next.kind === 'listItem' ? lastItemEdit(text, blocks, lastOfList(blocks, first + 1), statement) : undefined;
  return inList ?? paragraphBelow(text, blocks, lastIntroducedBy(text, blocks, first + 1), statement);
}

/** What stands under a heading and says what it is about; a section goes on behind it. */
const INTRODUCES: ReadonlySet<BlockKind> = new Set(['paragraph', 'listItem', 'table', 'fence', 'quote']);

/** What a paragraph that ends in a colon announces. */
const ANNOUNCED: ReadonlySet<BlockKind> = new Set(['listItem', 'table', 'fence']);

/** The last block of what the block introduces: itself, its list, or what it announces with a colon. */
function lastIntroducedBy(text: LineText, blocks: readonly Block[], index: number): number {
  const block = blocks[index]!;
  const next = blocks[index + 1];
  const announces = block.kind === 'paragraph' && /:\**\s*$/.test(text.line(block.endLine - 1));
  return lastOfList(blocks, announces && next && ANNOUNCED.has(next.kind) ? index + 1 : index);
}

/** The last item of the list that begins with, or goes on from, the block; of other blocks the block itself. */
function lastOfList(blocks: readonly Block[], index: number): number {
  let last = index;
  if (blocks[index]!.kind === 'listItem') while (blocks[last + 1]?.kind === 'listItem') last += 1;
  return last;
}

/** Below the block, or above it where it would take in what stands below. */
function paragraphBelow(text: LineText, blocks: readonly Block[], index: number, statement: Statement): TextEdit {
  const block = blocks[index]!;
  if (!isNeverClosed(text, block)) return paragraphAfter(text, block.endLine - 1, statement);
  const line = block.startLine;
  const gap = line > 0 && !isBlank(text.line(line - 1)) ? '\n' : '';
  return insertionAt(startOfLine(text, line), `${gap}${paragraph(statement)}\n\n`);
}

function paragraphAfter(text: LineText, line: number, statement: Statement): TextEdit {
  const before = isBlank(text.line(line)) ? '' : '\n\n';
  const after = line + 1 < text.lineCount && !isBlank(text.line(line + 1)) ? '\n' : '';
  return insertionAt({ line, character: text.line(line).length }, `${before}${paragraph(statement)}${after}`);
}

function paragraph({ label, text: words }: Statement): string {
  return `**${label}:** ${words}`;
}
