import type { LineText } from './line-text.ts';
import type { Position, Range } from './position.ts';

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export function insertionAt(position: Position, newText: string): TextEdit {
  return { range: { start: position, end: position }, newText };
}

/** Where a line begins; that of the first one is behind a byte order mark, which has to stay in front of everything. */
export function startOfLine(text: LineText, line: number): Position {
  return { line, character: line === 0 && text.line(0).startsWith('\uFEFF') ? 1 : 0 };
}
