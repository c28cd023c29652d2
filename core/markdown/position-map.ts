import type { Position } from '../text/position.ts';

/** From `offset` in the readable text on, characters stand one after another from `line`, `character` in the block. */
interface Anchor {
  readonly offset: number;
  readonly line: number;
  readonly character: number;
}

/** Maps offsets of readable text back to places in its block: lines are those of the block, from 0. */
export class PositionMap {
  readonly #anchors: Anchor[] = [];

  /** Anchors are added in the order of their offsets; a later one at the same offset takes the earlier one's place. */
  add(offset: number, line: number, character: number): void {
    if (this.#anchors.at(-1)?.offset === offset) this.#anchors.pop();
    this.#anchors.push({ offset, line, character });
  }

  /** The place of `offset`; before the first anchor, the first anchor's place. */
  at(offset: number): Position {
    let low = 0;
    let high = this.#anchors.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#anchors[middle]!.offset <= offset) low = middle;
      else high = middle - 1;
    }
    const anchor = this.#anchors[low];
    if (!anchor) return { line: 0, character: 0 };
    return { line: anchor.line, character: anchor.character + Math.max(0, offset - anchor.offset) };
  }
}
