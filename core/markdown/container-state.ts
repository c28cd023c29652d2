import {
  type FenceStart,
  fenceStart,
  htmlStart,
  indentationOf,
  isAtxHeading,
  isFenceEnd,
  isFootnoteDefinition,
  isSetextUnderline,
  isTableDelimiter,
  isThematicBreak,
  listMarker,
} from './lines.ts';

/** Further in on one line, nothing is a container: what each costs grows with what is left of the line. */
const DEEPEST = 50;

/**
 * Follows the lines of one list item, quote or footnote just closely enough to know whether a paragraph is open at
 * their end, which is what lets an unindented line continue it lazily.
 */
export class ContainerState {
  #paragraph = false;
  #fence: { readonly start: FenceStart; readonly quoted: boolean; readonly column: number } | undefined;
  #htmlEnd: RegExp | undefined;
  #html = false;

  /** Takes a line that belongs to the container; its content starts at `index`, in column `column`. */
  take(source: string, index: number, column: number, contentColumn = 0): void {
    let at = indentationOf(source, index, column);
    let quoted = false;
    let openColumn = contentColumn;
    if (this.#fence && !this.#fenceGoesOn(source, at.index, at.column)) this.#fence = undefined;
    if (this.#html && this.#insideHtml(source)) return;
    for (let depth = 0; depth < DEEPEST && at.index < source.length && !this.#fence; depth += 1) {
      const rest = source.slice(at.index);
      const marker = isThematicBreak(rest) ? undefined : listMarker(rest, at.column);
      const nested = at.column - openColumn < 4;
      if (nested && rest.startsWith('>')) {
        quoted = true;
        openColumn = at.column + 1;
        at = indentationOf(source, at.index + 1, at.column + 1);
        if (at.column > openColumn) openColumn += 1;
      } else if (nested && marker && (!this.#paragraph || marker.interrupts || column > contentColumn)) {
        this.#paragraph = false;
        openColumn = at.column + marker.contentColumn;
        at = indentationOf(source, at.index + marker.width, at.column + marker.width);
      } else break;
    }
    this.#takeContent(source.slice(at.index), at.column - openColumn, quoted, openColumn);
  }

  takeBlank(): void {
    this.#paragraph = false;
    if (!this.#htmlEnd) this.#html = false;
  }

  /** Whether a line outside the container continues its open paragraph; if so it is taken. */
  takesLazily(source: string, index: number, column: number): boolean {
    if (!this.#paragraph) return false;
    if (column >= 4) return true;
    const rest = source.slice(index);
    return !(
      rest.startsWith('>') ||
      isAtxHeading(rest) ||
      isThematicBreak(rest) ||
      fenceStart(rest) !== undefined ||
      htmlStart(rest)?.interrupts === true ||
      listMarker(rest, column) !== undefined ||
      isFootnoteDefinition(rest)
    );
  }

  #fenceGoesOn(source: string, index: number, column: number): boolean {
    const fence = this.#fence!;
    if (fence.quoted) return source[index] === '>';
    return column >= fence.column || index === source.length;
  }

  #insideHtml(source: string): boolean {
    if (!this.#htmlEnd) return true;
    if (this.#htmlEnd.test(source)) {
      this.#html = false;
      this.#htmlEnd = undefined;
    }
    return true;
  }

  #takeContent(rest: string, indentation: number, quoted: boolean, openColumn: number): void {
    if (this.#fence) {
      const content = this.#fence.quoted ? rest.replace(/^(?:>[ \t]?)+/, '') : rest;
      if (isFenceEnd(content, this.#fence.start)) this.#fence = undefined;
      this.#paragraph = false;
      return;
    }
    if (rest === '') this.#paragraph = false;
    else if (indentation >= 4 && !this.#paragraph) this.#paragraph = false;
    else if (indentation >= 4) return;
    else if (this.#openFence(rest, quoted, openColumn) || this.#openHtml(rest)) this.#paragraph = false;
    else if (isAtxHeading(rest) || isThematicBreak(rest)) this.#paragraph = false;
    else if (this.#paragraph && (isSetextUnderline(rest) || isTableDelimiter(rest))) this.#paragraph = false;
    else this.#paragraph = true;
  }

  #openFence(rest: string, quoted: boolean, column: number): boolean {
    const start = fenceStart(rest);
    if (start) this.#fence = { start, quoted, column };
    return start !== undefined;
  }

  #openHtml(rest: string): boolean {
    const html = htmlStart(rest);
    if (!html || (this.#paragraph && !html.interrupts)) return false;
    if (!html.end?.test(rest)) {
      this.#html = true;
      this.#htmlEnd = html.end;
    }
    return true;
  }
}
