import type { Position, Range } from './position.ts';

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export function insertionAt(position: Position, newText: string): TextEdit {
  return { range: { start: position, end: position }, newText };
}
