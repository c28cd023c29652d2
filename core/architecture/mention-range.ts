import type { Position, Range } from '../text/position.ts';

/** What has a place that may be another by now. */
interface Placed {
  readonly range: Range;
}

/** Where a mention stood when it was asked. It knows which mention that was, and so where it stands now. */
export class MentionRange implements Range {
  readonly start: Position;
  readonly end: Position;
  readonly #mention: Placed;

  constructor(mention: Placed, { start, end }: Range) {
    this.start = new MentionPosition(mention, 'start', start);
    this.end = new MentionPosition(mention, 'end', end);
    this.#mention = mention;
  }

  static now(range: Range): Range | undefined {
    return #mention in range ? (range as MentionRange).#mention.range : undefined;
  }
}

class MentionPosition implements Position {
  readonly line: number;
  readonly character: number;
  readonly #mention: Placed;
  readonly #side: keyof Range;

  constructor(mention: Placed, side: keyof Range, { line, character }: Position) {
    this.line = line;
    this.character = character;
    this.#mention = mention;
    this.#side = side;
  }

  static now(position: Position): Position | undefined {
    if (!(#mention in position)) return undefined;
    const own = position as MentionPosition;
    return own.#mention.range[own.#side];
  }
}

/**
 * Where a range that was made from places of mentions is now: the same object where that is unchanged, undefined where it
 * was not made of such places.
 */
export function rangeNow(range: Range): Range | undefined {
  const whole = MentionRange.now(range);
  if (whole) return whole;
  const [start, end] = [MentionPosition.now(range.start), MentionPosition.now(range.end)];
  if (!start || !end) return undefined;
  return start === range.start && end === range.end ? range : { start, end };
}
