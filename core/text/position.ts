/** A place in a text: zero-based line, and zero-based UTF-16 code units from the start of that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, but not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Negative when `a` stands before `b`, 0 when they are the same place, positive otherwise. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether a position stands in a range, both its ends included: a cursor behind a word is still at it. */
export function holds({ start, end }: Range, position: Position): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}
