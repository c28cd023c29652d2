import type { Position, Range } from '../../core/text/position.ts';
import type { JisonLocation } from '../parse-observer.ts';
import { offsetAt } from '../text-places.ts';
import type { TracedText } from '../traced-text.ts';

/** Offsets in the author's source: `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** From what a parser read to the author's source, and from offsets there to lines and columns. */
export class SourceMap {
  readonly source: string;
  readonly #traced: TracedText;
  readonly #parsedLines: readonly number[];
  readonly #lines: readonly number[];

  constructor(source: string, traced: TracedText) {
    this.source = source;
    this.#traced = traced;
    this.#parsedLines = lineStarts(traced.text, /\n/g);
    this.#lines = lineStarts(source, /\r\n|\r|\n/g);
  }

  spanOf({ first_line, first_column, last_line, last_column }: JisonLocation): Span {
    const start = this.#parsedOffset(first_line, first_column);
    const end = Math.max(start, this.#parsedOffset(last_line, last_column));
    return {
      start: this.#traced.origin(start),
      end: end > start ? this.#traced.origin(end - 1) + 1 : this.#traced.origin(start),
    };
  }

  /** The lines that were read; those of comments are not. */
  lines(): readonly Span[] {
    return this.#parsedLines.map((start, index) => {
      const next = this.#parsedLines[index + 1];
      const end = next === undefined ? this.#traced.text.length : next - 1;
      return { start: this.#traced.origin(start), end: this.#traced.origin(end) };
    });
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.#position(start), end: this.#position(end) };
  }

  slice({ start, end }: Span): string {
    return this.source.slice(start, end);
  }

  #parsedOffset(line: number, column: number): number {
    return (this.#parsedLines[line - 1] ?? offsetAt(this.#traced.text, line - 1, 0)) + column;
  }

  #position(offset: number): Position {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lines[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - this.#lines[low]! };
  }
}

function lineStarts(text: string, lineEnd: RegExp): readonly number[] {
  return [0, ...[...text.matchAll(lineEnd)].map(({ 0: end, index }) => index + end.length)];
}
