import type { Position } from '../core/text/position.ts';

/** The line and column of an offset, all zero-based; `\n`, `\r\n` and `\r` end a line. */
export function placeAt(source: string, offset: number): Position {
  const lines = source.slice(0, offset).split(/\r\n|\n|\r/);
  // Between \r and \n one is still on the line that they end.
  if (source[offset - 1] === '\r' && source[offset] === '\n') return placeAt(source, offset - 1);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The offset of a zero-based line and column in a text whose lines end with `\n`. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let index = 0; index < line; index++) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return start + column;
}

/** The offset right after the last character before `offset` that is no white space. */
export function endOfTextBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}
