import type { Position } from '../text/position.ts';
import type { BlockKind } from './blocks.ts';
import type { BlockContent, FencedCode, Passage, PassageKind } from './content.ts';
import { atxHeading, endOfText, fenceStart, indentationOf, isFenceEnd, listMarker } from './lines.ts';
import { LARGEST_WHOLE } from './pieces.ts';
import { PositionMap } from './position-map.ts';

/** Anything that Markdown may take for more than text. Within a word, an underscore is text, and so are most marks. */
const MARKUP = /[\\`*[\]<&~|@\0]|(?<![A-Za-z\d])_|_(?![A-Za-z\d])|:\/\/|www\./i;
/** A table of one column needs no more than this below its header. */
const TABLE = /^[ \t]*(?::-+:?|-+:)[ \t]*$/m;
/** What, at the start of an item's text, opens a block within it. */
const OPENING = /^(?:[#>+=-]|:{3}|\d{1,9}[.)])/;

/**
 * Reads a block that holds nothing but text, to the same result as the parser at a hundredth of its cost; `undefined`
 * for a block that it must see.
 */
export function plainContent(source: string, kind: BlockKind): BlockContent | undefined {
  if (kind === 'fence') return fenceContent(source);
  if (kind === 'html') return htmlContent(source);
  if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'listItem') return undefined;
  if (source.length > LARGEST_WHOLE || MARKUP.test(source)) return undefined;
  if (TABLE.test(source)) return undefined;
  if (kind === 'paragraph') return { passages: passagesOf('paragraph', source.split('\n'), 0), fences: [] };
  if (source.includes('\n')) return undefined;
  if (kind === 'heading') {
    const { start, end, level } = atxHeading(source);
    const [passage] = passagesOf('heading', [source.slice(0, end)], start);
    return { passages: passage ? [{ ...passage, level }] : [], fences: [] };
  }
  const { index, column } = indentationOf(source);
  const { width, contentColumn } = listMarker(source.slice(index), column)!;
  const content = indentationOf(source, index + width, column + width);
  if (content.column !== column + contentColumn || OPENING.test(source.slice(content.index))) return undefined;
  return { passages: passagesOf('listItem', [source], content.index), fences: [] };
}

/** One passage of `lines`, without the blanks around each; the first line's text begins at `from`. None where blank. */
function passagesOf(kind: PassageKind, lines: readonly string[], from: number): Passage[] {
  const map = new PositionMap();
  let text = '';
  lines.forEach((line, number) => {
    const { index } = indentationOf(line, number === 0 ? from : 0);
    if (number > 0) text += '\n';
    map.add(text.length, number, index);
    text += line.slice(index, endOfText(line));
  });
  return text.trim() === '' ? [] : [{ kind, text, marks: [], quoted: false, leads: [], at: (at) => map.at(at) }];
}

function htmlContent(source: string): BlockContent {
  const lines = source.split('\n');
  const passages = chunksOf(lines).flatMap(({ start, end }) =>
    rawPassages('comment', lines.slice(start, end), (line) => ({ line: start + line, character: 0 })),
  );
  return { passages, fences: [] };
}

/** A longer block is several passages, so that none holds up others. */
const LARGEST_PASSAGE = 20_000;

function fenceContent(source: string): BlockContent | undefined {
  const lines = source.split('\n');
  const first = lines[0]!;
  const { index } = indentationOf(first);
  const fence = fenceStart(first.slice(index))!;
  // The parser knows what entities and escapes mean, and how much of a tab is indentation.
  if (/[\\&]/.test(fence.info) || (index > 0 && source.includes('\t'))) return undefined;
  const last = lines.length - 1;
  const closing = indentationOf(lines[last]!);
  const isClosed = last > 0 && closing.column < 4 && isFenceEnd(lines[last]!.slice(closing.index), fence);
  const content = lines.slice(1, isClosed ? last : lines.length);
  const indentations = content.map((line) => Math.min(index, indentationOf(line).index));
  const shown = content.map((line, number) => line.slice(indentations[number]));
  // What ends the last line of a fence that is never closed is no part of it.
  if (!isClosed && shown.length > 1 && shown.at(-1) === '') shown.pop();
  const language = fence.info.split(/\s/, 1)[0]!.toLowerCase();
  const passages = chunksOf(shown).flatMap(({ start, end }) => {
    const place = (line: number) => ({ line: start + line + 1, character: indentations[start + line]! });
    return rawPassages('code', shown.slice(start, end), place, language);
  });
  if (language === '') return { passages, fences: [] };
  const fenced: FencedCode = {
    language,
    source: shown.join('\n'),
    prefix: content[0]?.slice(0, indentations[0]) ?? '',
    range: { start: { line: 0, character: index }, end: { line: last, character: lines[last]!.length } },
    at: ({ line, character }) => ({ line: line + 1, character: (indentations[line] ?? 0) + character }),
  };
  return { passages, fences: [fenced] };
}

/** Cuts lines into stretches of about the size of a passage. */
function chunksOf(lines: readonly string[]): { readonly start: number; readonly end: number }[] {
  const chunks: { start: number; end: number }[] = [];
  let start = 0;
  let size = 0;
  lines.forEach((line, index) => {
    size += line.length + 1;
    if (size < LARGEST_PASSAGE && index < lines.length - 1) return;
    chunks.push({ start, end: index + 1 });
    start = index + 1;
    size = 0;
  });
  return chunks;
}

/** Lines shown as they stand; `place` says where in the block each begins. None where all are blank. */
export function rawPassages(
  kind: PassageKind,
  lines: readonly string[],
  place: (line: number) => Position,
  language?: string,
): readonly Passage[] {
  const text = lines.join('\n');
  if (text.trim() === '') return [];
  const map = new PositionMap();
  let offset = 0;
  lines.forEach((line, index) => {
    const { line: number, character } = place(index);
    map.add(offset, number, character);
    offset += line.length + 1;
  });
  const at = (place: number) => map.at(place);
  return [{ kind, text, marks: [], quoted: false, leads: [], ...(language !== undefined && { language }), at }];
}
