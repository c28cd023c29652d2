import { LineText } from '../text/line-text.ts';
import { type BlockSpan, scanBlocks } from './blocks.ts';
import { atxHeading, indentationOf, isAtxHeading } from './lines.ts';

export interface Heading {
  /** Without its markup. */
  readonly heading: string;
  readonly level: number;
}

const DEEPEST = 6;

/** All headings of a text, in order; those inside lists and quotes are no sections of it. */
export function headingsOf(text: string): readonly Heading[] {
  const lines = new LineText(text);
  return headingBlocks(lines).map((block) => readHeading(lines, block));
}

export function readHeading(text: LineText, { startLine, endLine }: BlockSpan): Heading {
  const first = text.line(startLine);
  if (isAtxHeading(first.slice(indentationOf(first).index))) {
    const { level, start, end } = atxHeading(first);
    return { heading: plain(first.slice(start, end)), level };
  }
  return { heading: plain(text.slice(startLine, endLine - 1)), level: /^\s*=/.test(text.line(endLine - 1)) ? 1 : 2 };
}

/**
 * The text with each of its headings `by` levels deeper, or less deep where `by` is negative, never past levels 1 and 6.
 * Underlined headings, which know two levels only, become marked ones. Lines end in `\n`.
 */
export function shiftHeadings(text: string, by: number): string {
  const lines = new LineText(text);
  if (by === 0) return lines.slice(0, lines.lineCount);
  let shifted = '';
  let from = 0;
  for (const block of headingBlocks(lines)) {
    const { startLine, endLine } = block;
    const marks = '#'.repeat(Math.max(1, Math.min(DEEPEST, readHeading(lines, block).level + by)));
    const isMarked = endLine === startLine + 1;
    shifted += lines.slice(from, startLine) + (startLine > from ? '\n' : '');
    shifted += isMarked
      ? lines.line(startLine).replace(/#+/, marks)
      : `${marks} ${lines
          .slice(startLine, endLine - 1)
          .trim()
          .replace(/\s*\n\s*/g, ' ')}`;
    shifted += endLine < lines.lineCount ? '\n' : '';
    from = endLine;
  }
  return shifted + lines.slice(from, lines.lineCount);
}

function headingBlocks(lines: LineText): readonly BlockSpan[] {
  return scanBlocks(lines).filter(({ kind }) => kind === 'heading');
}

/** A heading without its markup; good enough to read, and cheaper than parsing every heading of a document. */
function plain(heading: string): string {
  return heading
    .replace(/!?\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)/g, '$1')
    .replace(/[*_`]|<[^<>]*>/g, '')
    .trim();
}
