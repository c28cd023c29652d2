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

/**
 * States it in the row's cell that describes things; in a table of two columns without such a cell in a row of its own.
 * Undefined for other tables.
 */
export function rowEdit(text: LineText, block: Block, around: RowAround, statement: Statement): TextEdit | undefined {
  const { table, row } = around;
  const headers = table.children[0]?.children.map((cell) => sourceOf(text, block, cell)) ?? [];
  const described = row.children[headers.findLastIndex((header) => DESCRIBES.test(header))];
  if (described) return cellEdit(text, block, described, statement);
  return headers.length === 2 ? rowAfter(text, block, row, statement) : undefined;
}

function cellEdit(text: LineText, block: Block, cell: TableCell, { label, text: words }: Statement): TextEdit {
  const content = sourceOf(text, block, cell);
  const line = block.startLine + cell.position!.start.line - 1;
  const start = cell.position!.start.column - 1;
  const lead = leadOf(text, block, cell);
  const said = `${label}: ${words}`;
  if (content === '') {
    const space = lead.slice(0, 2);
    const newText = `${space === '|' ? ' ' : ''}${said}${lead.length < 3 ? ' ' : ''}`;
    return insertionAt({ line, character: start + space.length }, newText);
  }
  const joint = /[.!?;,]$/.test(content) ? ' ' : '; ';
  return insertionAt({ line, character: start + lead.length + content.length }, joint + said);
}

function rowAfter(text: LineText, block: Block, row: TableRow, { label, text: words }: Statement): TextEdit {
  const line = block.startLine + row.position!.start.line - 1;
  const source = text.line(line);
  const indentation = source.slice(0, row.position!.start.column - 1);
  return insertionAt({ line, character: source.length }, `\n${indentation}| ${label} | ${words} |`);
}

/** A cell's position takes in the `|` before it and the space around its content. */
function leadOf(text: LineText, block: Block, cell: TableCell): string {
  const { start } = cell.position!;
  return /^\|?[ \t]*/.exec(text.line(block.startLine + start.line - 1).slice(start.column - 1))![0];
}

function sourceOf(text: LineText, block: Block, cell: TableCell): string {
  const { start, end } = cell.position!;
  const source = text.line(block.startLine + start.line - 1).slice(start.column - 1, end.column - 1);
  return source.replace(/^\|?[ \t]*/, '').replace(/[ \t]*\|?$/, '');
}
