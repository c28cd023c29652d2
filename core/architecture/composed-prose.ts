import { type Block, blockIndexAt } from '../markdown/block-list.ts';
import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import type { LineText } from '../text/line-text.ts';
import { type BlockReadings, isCode, isProse } from './block-readings.ts';
import type { ProseBlock } from './prose.ts';
import type { Section } from './section.ts';

/** A text that is read. */
interface ReadText {
  readonly text: LineText;
  readonly blocks: readonly Block[];
  readonly readings: BlockReadings;
}

/** The blocks of text and code, each with the section it stands in. */
export function proseOf({ blocks, text }: ReadText, outline: readonly Section[]): readonly ProseBlock[] {
  return blocks.flatMap((block): ProseBlock[] => {
    if (!isProse(block, text)) return [];
    const { startLine, endLine } = block;
    const section = outline[lastAtOrBefore(outline, startLine, (one) => one.startLine)]!;
    return [{ source: text.slice(startLine, endLine), isCode: isCode(block), startLine, section }];
  });
}

/** See `Prose`. */
export function isEmptyIn(
  { startLine, index }: Section,
  { blocks, text, readings }: ReadText,
  outline: readonly Section[],
): boolean {
  const end = outline[index + 1]?.startLine ?? text.lineCount;
  for (let at = blockIndexAt(blocks, startLine); at < blocks.length; at += 1) {
    const block = blocks[at]!;
    if (block.startLine >= end) break;
    if (block.startLine <= startLine) continue;
    const isSaid = isProse(block, text) && !isComment(text.slice(block.startLine, block.endLine));
    if (isSaid || readings.of(block).facts.diagrams.length > 0) return false;
  }
  return true;
}

/** What a template says to its authors is not shown to readers. */
function isComment(source: string): boolean {
  const text = source.trim();
  return text.startsWith('<!--') && text.indexOf('-->') === text.length - 3;
}
