import type { SectionSense } from '../vocabulary/section-senses.ts';

export interface Heading {
  readonly heading: string;
  /** 0 for what stands before the first heading, else the heading's level. */
  readonly level: number;
  readonly startLine: number;
}

/** A stretch of the document under one heading, up to the next heading of any level. */
export interface Section extends Heading {
  /** The heading itself. */
  readonly opens: Heading;
  /** Zero-based place in `Architecture.outline`. */
  readonly index: number;
  /** Its own sense or, where it has none, the nearest one above it; `design` where there is none. */
  readonly sense: SectionSense;
  /** The section whose heading stands above it, a level or more higher. */
  readonly parent: Section | undefined;
}

/** The headings a section stands under, its own first. */
export function headingsAbove(section: Section): readonly Section[] {
  const above: Section[] = [];
  for (let at: Section | undefined = section; at; at = at.parent) above.push(at);
  return above;
}
