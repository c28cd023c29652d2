/** A text made out of another one, that knows where in the original each of its UTF-16 units came from. */
export class TracedText {
  readonly text: string;
  /** For each unit of `text`, and for its end, the offset in the original. Never descends. */
  readonly #origins: readonly number[];

  private constructor(text: string, origins: readonly number[]) {
    this.text = text;
    this.#origins = origins;
  }

  static of(original: string): TracedText {
    return new TracedText(
      original,
      Array.from({ length: original.length + 1 }, (_, offset) => offset),
    );
  }

  /** The offset in the original of what stands at `offset`, which may be the end of the text. */
  origin(offset: number): number {
    return this.#origins[Math.max(0, Math.min(offset, this.text.length))] ?? 0;
  }

  /**
   * Like `String.prototype.replaceAll`: `pattern` must be global. The units of a replacement come, one by one, from
   * those of the match; excess ones come from the match's last.
   */
  replace(pattern: RegExp, replacement: (match: string) => string): TracedText {
    let text = '';
    const origins: number[] = [];
    let end = 0;
    const keepUntil = (offset: number) => {
      text += this.text.slice(end, offset);
      for (let index = end; index < offset; index++) origins.push(this.origin(index));
    };
    for (const match of this.text.matchAll(pattern)) {
      keepUntil(match.index);
      const substitute = replacement(match[0]);
      end = match.index + match[0].length;
      text += substitute;
      for (let index = 0; index < substitute.length; index++) {
        origins.push(this.origin(Math.max(match.index, Math.min(match.index + index, end - 1))));
      }
    }
    keepUntil(this.text.length);
    origins.push(this.origin(this.text.length));
    return new TracedText(text, origins);
  }

  /** Without the matches of the global `pattern`. */
  remove(pattern: RegExp): TracedText {
    return this.replace(pattern, () => '');
  }
}
