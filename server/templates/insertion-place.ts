import {
  type BlockSpan,
  type DesignDocument,
  isNeverClosed,
  type Position,
  type Range,
  startOfLine,
} from '../../core/index.ts';
import type { TemplateKind } from '../protocol.ts';

/** Where in a document a template goes, and what fits there. */
export interface InsertionPlace {
  /** What the template takes the place of. */
  readonly range: Range;
  /** What goes before and after the template so that a blank line parts it from its neighbours; lines end in `\n`. */
  readonly before: string;
  readonly after: string;
  /** The first lines of the list items, if it stands between such, that a list in the template is not to run into. */
  readonly itemAbove?: string | undefined;
  readonly itemBelow?: string | undefined;
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

/**
 * The blank line that `position` stands on or, where it stands in a block or a list, what follows that block or its
 * whole list; before one that is never closed and so takes in all that follows.
 */
export function placeAt(document: DesignDocument, position: Position): InsertionPlace {
  const { blocks, text } = document;
  const line = Math.min(position.line, text.lineCount - 1);
  const index = blocks.findIndex(({ endLine }) => line < endLine);
  const isInside = index >= 0 && (blocks[index]!.startLine <= line || isBetweenItems(blocks, index));
  if (!isInside) return placeOn(document, line);
  const last = lastOfRun(blocks, index);
  return isNeverClosed(text, blocks[last]!) ? placeBefore(document, last) : placeAfter(document, last);
}

/** The place of `line`, which is blank or will be replaced; undefined between the items of a list. */
export function typedPlaceOn(document: DesignDocument, line: number): InsertionPlace | undefined {
  const { blocks } = document;
  const next = blocks.findIndex(({ startLine }) => line <= startLine);
  const isBlank = blocks[next]?.startLine !== line;
  return isBlank && isBetweenItems(blocks, next) ? undefined : placeOn(document, line);
}

function isBetweenItems(blocks: readonly BlockSpan[], next: number): boolean {
  return blocks[next]?.kind === 'listItem' && blocks[next - 1]?.kind === 'listItem';
}

function placeOn(document: DesignDocument, line: number): InsertionPlace {
  const { text, blocks } = document;
  const isBlank = (other: number) => text.line(other).trim() === '';
  const above = blocks.findLast(({ endLine }) => endLine <= line);
  const below = blocks.find(({ startLine }) => startLine > line);
  return {
    range: { start: startOfLine(text, line), end: { line, character: text.line(line).length } },
    before: line > 0 && !isBlank(line - 1) ? '\n' : '',
    after: line + 1 < text.lineCount && isBlank(line + 1) ? '' : '\n',
    ...between(document, above, below),
  };
}

function placeBefore(document: DesignDocument, index: number): InsertionPlace {
  const { text, blocks } = document;
  const start = startOfLine(text, blocks[index]!.startLine);
  const isParted = start.line === 0 || text.line(start.line - 1).trim() === '';
  return {
    range: { start, end: start },
    before: isParted ? '' : '\n',
    after: '\n\n',
    ...between(document, blocks[index - 1], blocks[index]),
  };
}

function placeAfter(document: DesignDocument, index: number): InsertionPlace {
  const { text, blocks } = document;
  const line = blocks[index]!.endLine;
  const neighbours = between(document, blocks[index], blocks[index + 1]);
  if (line < text.lineCount) {
    const start = { line, character: 0 };
    const after = text.line(line).trim() === '' ? '\n' : '\n\n';
    return { range: { start, end: start }, before: '\n', after, ...neighbours };
  }
  const last = text.line(line - 1);
  const end = { line: line - 1, character: last.length };
  if (!/^\s/.test(last)) return { range: { start: end, end }, before: '\n\n', after: '\n', ...neighbours };
  // Editors indent what is inserted into an indented line, hence not into it but in its place.
  const range = { start: { line: line - 1, character: 0 }, end };
  return { range, before: `${last}\n\n`, after: '\n', ...neighbours };
}

function between(
  document: DesignDocument,
  above: BlockSpan | undefined,
  below: BlockSpan | undefined,
): Pick<InsertionPlace, 'levels' | 'itemAbove' | 'itemBelow'> {
  const firstLine = (block: BlockSpan | undefined) =>
    block?.kind === 'listItem' ? document.text.line(block.startLine) : undefined;
  return { levels: levelsBetween(document, above, below), itemAbove: firstLine(above), itemBelow: firstLine(below) };
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
