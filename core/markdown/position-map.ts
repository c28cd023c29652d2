import { lastAtOrBefore } from '../text/last-at-or-before.ts';
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
    const anchor = this.#anchors[lastAtOrBefore(this.#anchors, offset, (one) => one.offset)];
    if (!anchor) return { line: 0, character: 0 };
    return { line: anchor.line, character: anchor.character + Math.max(0, offset - anchor.offset) };
  }
}
