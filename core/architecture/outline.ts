import type { BlockSpan } from '../markdown/blocks.ts';
import { readHeading } from '../markdown/headings.ts';
import type { LineText } from '../text/line-text.ts';
import { type SectionSense, sectionSense } from '../vocabulary/section-senses.ts';
import type { Section } from './section.ts';

/** The sections of a document, in order; the first one holds what stands before any heading. */
export function outlineOf(text: LineText, blocks: readonly BlockSpan[]): Section[] {
  const outline: Section[] = [{ index: 0, heading: '', level: 0, startLine: 0, sense: 'design' }];
  const open: Section[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const { heading, level } = readHeading(text, block);
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    // A document's title says what it is about, not how its sections are meant.
    const own: SectionSense = level === 1 && open.length === 0 ? 'design' : sectionSense(heading);
    const sense = own === 'design' ? (open.at(-1)?.sense ?? 'design') : own;
    const section = { index: outline.length, heading, level, startLine: block.startLine, sense };
    outline.push(section);
    open.push(section);
  }
  return outline;
}
