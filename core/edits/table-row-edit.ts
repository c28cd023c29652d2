import type { Nodes, Table, TableCell, TableRow } from 'mdast';
import type { Block } from '../markdown/block-list.ts';
import type { LineText } from '../text/line-text.ts';
import { insertionAt, type TextEdit } from '../text/text-edit.ts';
import type { Statement } from './statement.ts';

/** Headers of columns that describe what a row names. */
const DESCRIBES =
  /\b(?:notes?|descriptions?|comments?|remarks?|details?|purpose|role|responsibilit|why|rationale|reasons?|justification|trade-?offs?|consistency|polic|usage|used for|use)/i;

export interface RowAround {
  readonly table: Table;
  readonly row: TableRow;
}

/** The row of a table among `around`, if it is not the header. */
export function rowAround(around: readonly Nodes[]): RowAround | undefined {
  const table = around.find((node) => node.type === 'table');
  const row = around.find((node) => node.type === 'tableRow');
  return table && row && row !== table.children[0] ? { table, row } : undefined;
}

/** What people write into a cell that has nothing to say. */
const SAYS_NOTHING = /^(?:[-\u2013\u2014]+|n\/?a\.?|\.{3}|\u2026)?$/i;

/**
 * States it in the row's cell that describes things; in a table of two columns without such a cell in a row of its own.
 * Undefined for other tables.
 */
export function rowEdit(text: LineText, block: Block, around: RowAround, statement: Statement): TextEdit | undefined {
  const { table, row } = around;
  const headers = table.children[0]?.children.map((cell) => sourceOf(text, block, cell)) ?? [];
  const column = headers.findLastIndex((header) => DESCRIBES.test(header));
  if (column < 0) return headers.length === 2 ? rowAfter(text, block, row, statement) : undefined;
  const described = row.children[column];
  return described ? cellEdit(text, block, described, statement) : missingCell(text, block, row, column, statement);
}

function cellEdit(text: LineText, block: Block, cell: TableCell, statement: Statement): TextEdit {
  const content = sourceOf(text, block, cell);
  const line = block.startLine + cell.position!.start.line - 1;
  const start = cell.position!.start.column - 1;
  const lead = leadOf(text, block, cell);
  const said = inCell(statement);
  if (content === '') {
    const space = lead.slice(0, 2);
    const newText = `${space === '|' ? ' ' : ''}${said}${lead.length < 3 ? ' ' : ''}`;
    return insertionAt({ line, character: start + space.length }, newText);
  }
  const from = { line, character: start + lead.length };
  const to = { line, character: from.character + content.length };
  if (SAYS_NOTHING.test(content)) return { range: { start: from, end: to }, newText: said };
  return insertionAt(to, /[.!?;,]$/.test(content) ? ` ${said}` : `; ${withinSentence(said)}`);
}

/** “Eviction: …” goes on in small letters; “CAP …” and “WebSocket …” do not. */
function withinSentence(said: string): string {
  return said.replace(/^[A-Z](?=[a-z]+[ :])/, (letter) => letter.toLowerCase());
}

/** Completes a row that ends before the cell in `column`. */
function missingCell(text: LineText, block: Block, row: TableRow, column: number, statement: Statement): TextEdit {
  const line = block.startLine + row.position!.start.line - 1;
  const source = text.line(line).trimEnd();
  const cells = '  |'.repeat(column - row.children.length);
  const opening = CLOSING_BAR.test(source) ? '' : ' |';
  const closing = opensWithBar(text, block, row) || CLOSING_BAR.test(source) ? ' |' : '';
  return insertionAt({ line, character: source.length }, `${opening}${cells} ${inCell(statement)}${closing}`);
}

function rowAfter(text: LineText, block: Block, row: TableRow, { label, text: words }: Statement): TextEdit {
  const line = block.startLine + row.position!.start.line - 1;
  const source = text.line(line);
  const indentation = source.slice(0, row.position!.start.column - 1);
  const opening = opensWithBar(text, block, row) ? '| ' : '';
  const closing = opening !== '' || CLOSING_BAR.test(source.trimEnd()) ? ' |' : '';
  return insertionAt({ line, character: source.length }, `\n${indentation}${opening}${label} | ${words}${closing}`);
}

/** At the end of a row, where it is no character of its last cell. */
const CLOSING_BAR = /(?<!\\)\|$/;

function opensWithBar(text: LineText, block: Block, row: TableRow): boolean {
  const { line, column } = row.position!.start;
  return text.line(block.startLine + line - 1).startsWith('|', column - 1);
}

function inCell({ label, text }: Statement): string {
  return `${label}: ${text}`;
}

/** A cell's position takes in the `|` before it and the space around its content. */
function leadOf(text: LineText, block: Block, cell: TableCell): string {
  const { start } = cell.position!;
  return /^\|?[ \t]*/.exec(text.line(block.startLine + start.line - 1).slice(start.column - 1))![0];
}

function sourceOf(text: LineText, block: Block, cell: TableCell): string {
  const { start, end } = cell.position!;
  const source = text.line(block.startLine + start.line - 1).slice(start.column - 1, end.column - 1);
  return source
    .replace(/^\|?[ \t]*/, '')
    .replace(CLOSING_BAR, '')
    .trimEnd();
}
