import type { Position, Range } from '../text/position.ts';

export type PassageKind = 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'code' | 'comment';

/** A stretch of a passage that is not plain words: offsets in its text, `end` exclusive. */
export interface Mark {
  readonly kind: 'code' | 'link' | 'struck' | 'strong' | 'image';
  readonly start: number;
  readonly end: number;
  /** Where a link leads, as it is written. */
  readonly to?: string;
}

/** Where a table cell stands: zero-based row (0 is the header) and column. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** The text of the cell's column in the header row. */
  readonly header: string;
  /** The texts of all header cells. */
  readonly headers: readonly string[];
  /** The texts of all cells of its row. */
  readonly cells: readonly string[];
}

/** One run of readable text: a heading, a paragraph, a cell, the content of a fence. */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly quoted: boolean;
  readonly cell?: Cell;
  /** The heading's level, from 1. */
  readonly level?: number;
  /** What the list items it stands in begin with, the outermost first. */
  readonly leads: readonly string[];
  /** It stands in an item of a task list whose box is not ticked. */
  readonly isOpenTask?: boolean;
  /** The language of a fence, lower case. */
  readonly language?: string;
  /** Place in the block of an offset in `text`; lines count from the block's first. */
  at(offset: number): Position;
}

/**
 * The place in the block of what stands from `start` up to, but not including, `end`. The end is taken from the last
 * character: what follows it may stand behind closing markup.
 */
export function rangeIn({ at }: Pick<Passage, 'at'>, start: number, end: number): Range {
  const last = at(end - 1);
  return { start: at(start), end: { line: last.line, character: last.character + 1 } };
}

/** A fenced block, which may be a diagram. `at` gives the block's place of a line and column of `source`. */
export interface FencedCode {
  readonly language: string;
  readonly source: string;
  readonly range: Range;
  /** What each of its lines begins with, and `source` does not: the indentation and quote marks of what holds it. */
  readonly prefix: string;
  at(place: Position): Position;
}

/** The first line of code that has words, whose beginning shows that of all: a blank one may lack it. */
export function firstWritten(lines: readonly string[]): number {
  return Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
}

export interface BlockContent {
  readonly passages: readonly Passage[];
  readonly fences: readonly FencedCode[];
}
