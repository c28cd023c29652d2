import type { BlockSpan, DesignDocument, Position, Range } from '../../core/index.ts';
import type { TemplateKind } from '../protocol.ts';

/** Where in a document a template goes, and what fits there. */
export interface InsertionPlace {
  /** What the template takes the place of. */
  readonly range: Range;
  /** What goes before and after the template so that a blank line parts it from its neighbours; lines end in `\n`. */
  readonly before: string;
  readonly after: string;
  /** The level of the template's topmost heading; undefined for one that is inserted as it is. */
  readonly levels: Readonly<Record<TemplateKind, number | undefined>>;
}

/** The place in an empty document. */
export const EMPTY_DOCUMENT: InsertionPlace = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  before: '',
  after: '\n',
  levels: { document: undefined, section: 2 },
};

/** The blank line that `position` stands on or, where it stands in a block, what follows that block or its whole list. */
export function placeAt(document: DesignDocument, position: Position): InsertionPlace {
  const line = Math.min(position.line, document.text.lineCount - 1);
  const { blocks } = document;
  const index = blocks.findIndex(({ startLine, endLine }) => startLine <= line && line < endLine);
  return index < 0 ? placeOn(document, line) : placeAfter(document, lastOfRun(blocks, index));
}

/** The place of `line`, which is blank or will be replaced. */
export function placeOn(document: DesignDocument, line: number): InsertionPlace {
  const { text, blocks } = document;
  const isBlank = (other: number) => text.line(other).trim() === '';
  return {
    range: { start: { line, character: 0 }, end: { line, character: text.line(line).length } },
    before: line > 0 && !isBlank(line - 1) ? '\n' : '',
    after: line + 1 < text.lineCount && isBlank(line + 1) ? '' : '\n',
    levels: levelsBetween(
      document,
      blocks.findLast(({ endLine }) => endLine <= line),
      blocks.find(({ startLine }) => startLine > line),
    ),
  };
}

function placeAfter(document: DesignDocument, index: number): InsertionPlace {
  const { text, blocks } = document;
  const line = blocks[index]!.endLine;
  const levels = levelsBetween(document, blocks[index], blocks[index + 1]);
  if (line < text.lineCount) {
    const start = { line, character: 0 };
    return { range: { start, end: start }, before: '\n', after: text.line(line).trim() === '' ? '\n' : '\n\n', levels };
  }
  const last = text.line(line - 1);
  const end = { line: line - 1, character: last.length };
  if (!/^\s/.test(last)) return { range: { start: end, end }, before: '\n\n', after: '\n', levels };
  // Editors indent what is inserted into an indented line, hence not into it but in its place.
  return { range: { start: { line: line - 1, character: 0 }, end }, before: `${last}\n\n`, after: '\n', levels };
}

/** The last block that the one at `index` is not to be parted from: by no blank line, or as an item of its list. */
function lastOfRun(blocks: readonly BlockSpan[], index: number): number {
  let last = index;
  for (let next = index + 1; next < blocks.length; next += 1) {
    const [before, after] = [blocks[next - 1]!, blocks[next]!];
    const touch = before.kind !== 'heading' && after.kind !== 'heading' && after.startLine === before.endLine;
    if (!touch && !(before.kind === 'listItem' && after.kind === 'listItem')) break;
    last = next;
  }
  return last;
}

/**
 * A section fits below the title at level 2, and so it does where there is no heading before it. Within a section of
 * level 2 or deeper it becomes its next sibling where that section ends, and a part of it, one level deeper, where more
 * of it follows or nothing but its heading stands before. A document is inserted as it is into an empty one, and
 * elsewhere becomes a part of the section around it.
 */
function levelsBetween(
  { headings }: DesignDocument,
  before: BlockSpan | undefined,
  after: BlockSpan | undefined,
): InsertionPlace['levels'] {
  if (!after && (!before || before.kind === 'frontMatter')) return EMPTY_DOCUMENT.levels;
  const index = headings.findLastIndex(({ level, startLine }) => level > 0 && startLine <= (before?.startLine ?? -1));
  const section = headings[index];
  const level = section?.level ?? 0;
  const ends = !after || (after.kind === 'heading' && headings[Math.max(index, 0) + 1]!.level <= level);
  const isSibling = level > 1 && ends && before?.kind !== 'heading';
  return { document: level + 1, section: isSibling ? level : Math.max(level, 1) + 1 };
}
