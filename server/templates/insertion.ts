import { type BlockSpan, headingsOf, LineText, scanBlocks, shiftHeadings } from '../../core/index.ts';
import { snippetOf } from '../snippet.ts';
import type { InsertionPlace } from './insertion-place.ts';
import type { Template } from './template.ts';

export interface Insertion {
  readonly text: string;
  readonly snippet: string;
}

/** The template made to fit: its headings at the level of the place, its lines ended as those of the document. */
export function insertionOf(template: Template, place: InsertionPlace, lineEnd: string): Insertion {
  const level = place.levels[template.kind];
  const top = Math.min(...headingsOf(template.body).map((heading) => heading.level));
  const shift = level === undefined || top === Number.POSITIVE_INFINITY ? 0 : level - top;
  const body = apart(shiftHeadings(template.body, shift), place);
  const text = `${place.before}${body}${place.after}`.replaceAll('\n', lineEnd);
  return { text, snippet: snippetOf(text) };
}

/** An empty comment is how Markdown parts two lists that follow each other. */
const BETWEEN_LISTS = '<!-- -->';

function apart(body: string, { itemAbove, itemBelow }: InsertionPlace): string {
  if (itemAbove === undefined && itemBelow === undefined) return body;
  const lines = new LineText(body);
  const blocks = scanBlocks(lines);
  const itemLine = (block: BlockSpan | undefined) =>
    block?.kind === 'listItem' ? lines.line(block.startLine) : undefined;
  const above = fuse(itemAbove, itemLine(blocks[0])) ? `${BETWEEN_LISTS}\n\n` : '';
  const below = fuse(itemLine(blocks.at(-1)), itemBelow) ? `\n\n${BETWEEN_LISTS}` : '';
  return above + body + below;
}

/** Whether two items make one list: they have the same mark, but for the number. */
function fuse(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && markOf(one) === markOf(other);
}

function markOf(item: string): string | undefined {
  return /^\s*\d*(.)/.exec(item)?.[1];
}
