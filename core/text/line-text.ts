import type { Range } from './position.ts';

/** What an edit did to the lines: `removed` lines from `startLine` on gave way to `inserted` ones. */
export interface LineChange {
  readonly startLine: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * A text kept as lines, so that an edit costs what its lines cost. Line ends are `\n`, `\r\n` and `\r`, as in the
 * Language Server Protocol; they are kept apart from the lines, so no position is ever inside one.
 */
export class LineText {
  readonly #lines: string[];
  /** The terminator of each line; the last one's is empty. */
  readonly #terminators: string[];

  constructor(text: string) {
    const { lines, terminators } = split(text);
    this.#lines = lines;
    this.#terminators = terminators;
  }

  /** At least 1: an empty text has one empty line. */
  get lineCount(): number {
    return this.#lines.length;
  }

  /** The line without its terminator, or an empty string beyond the end. */
  line(index: number): string {
    return this.#lines[index] ?? '';
  }

  /** Lines `start` up to, but not including, `end`, joined by `\n` whatever their own terminators are. */
  slice(start: number, end: number): string {
    return this.#lines.slice(start, end).join('\n');
  }

  /** The terminator of the first line, for lines that are inserted; `\n` where there is none. */
  get lineEnd(): string {
    return this.#terminators[0] || '\n';
  }

  /** The whole text with the terminators it came with. */
  toString(): string {
    return this.#lines.map((line, index) => line + this.#terminators[index]).join('');
  }

  /**
   * Replaces `range`. Positions beyond a line's end mean that end, beyond the last line the end of the text, and a
   * range whose end stands before its start is taken the other way round.
   */
  replace(range: Range, newText: string): LineChange {
    let [from, to] = [this.#clamp(range.start), this.#clamp(range.end)];
    if (to.line < from.line || (to.line === from.line && to.character < from.character)) [from, to] = [to, from];
    let startLine = from.line;
    const kept = this.line(from.line).slice(0, from.character);
    // The terminator goes along: a `\r` at the end of the new text may meet its `\n`.
    let text = kept + newText + this.line(to.line).slice(to.character) + this.#terminators[to.line];
    // And a lone `\r` before the edit may become half of a `\r\n`.
    if (startLine > 0 && this.#terminators[startLine - 1] === '\r' && text.startsWith('\n')) {
      startLine -= 1;
      text = `${this.line(startLine)}\r${text}`;
    }
    const endLine = to.line + 1;
    const last = endLine === this.#lines.length;
    const { lines, terminators } = split(text);
    if (!last) {
      lines.pop();
      terminators.pop();
    }
    splice(this.#lines, startLine, endLine - startLine, lines);
    splice(this.#terminators, startLine, endLine - startLine, terminators);
    return { startLine, removed: endLine - startLine, inserted: lines.length };
  }

  #clamp(position: { line: number; character: number }): { line: number; character: number } {
    if (position.line < 0) return { line: 0, character: 0 };
    const lastLine = this.#lines.length - 1;
    if (position.line > lastLine) return { line: lastLine, character: this.line(lastLine).length };
    const character = Math.max(0, Math.min(position.character, this.line(position.line).length));
    return { line: position.line, character };
  }
}

function split(text: string): { lines: string[]; terminators: string[] } {
  if (!text.includes('\r')) {
    const lines = text.split('\n');
    const terminators = new Array<string>(lines.length).fill('\n');
    terminators[terminators.length - 1] = '';
    return { lines, terminators };
  }
  const lines: string[] = [];
  const terminators: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(text.slice(start, match.index));
    terminators.push(match[0]);
    start = match.index + match[0].length;
  }
  lines.push(text.slice(start));
  terminators.push('');
  return { lines, terminators };
}

/** `array.splice(start, remove, ...items)` without its limit on the number of arguments. */
export function splice<T>(array: T[], start: number, remove: number, items: readonly T[]): void {
  if (items.length < 10_000) {
    array.splice(start, remove, ...items);
    return;
  }
  const tail = array.slice(start + remove);
  array.length = start;
  for (const item of items) array.push(item);
  for (const item of tail) array.push(item);
}
