import type { SectionSense } from '../vocabulary/section-senses.ts';

/** A stretch of the document under one heading, up to the next heading of any level. */
export interface Section {
  /** Zero-based place in `Architecture.outline`. */
  readonly index: number;
  readonly heading: string;
  /** 0 for what stands before the first heading, else the heading's level. */
  readonly level: number;
  readonly startLine: number;
  /** Its own sense or, where that is plain design, the nearest one above it. */
  readonly sense: SectionSense;
}
