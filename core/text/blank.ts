/**
 * A blank is what a person has yet to fill in: `<how long…>`. The ellipsis keeps Markdown from taking it for HTML, which
 * would hide it, and tells it from generic types and tags.
 */
const BLANK = /<[^<>\n]*…>/g;

export interface Blank {
  /** UTF-16 offsets in the text searched. */
  readonly start: number;
  readonly end: number;
}

export function blanksIn(text: string): readonly Blank[] {
  return [...text.matchAll(BLANK)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
