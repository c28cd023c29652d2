import { LineText } from '../text/line-text.ts';
import type { Position } from '../text/position.ts';
import { type BlockKind, scanBlocks } from './blocks.ts';
import { type BlockContent, type FencedCode, firstWritten, type Passage, type PassageKind } from './content.ts';
import { atxHeading, endOfText, fenceStart, indentationOf, isFenceEnd, isTableDelimiter, listMarker } from './lines.ts';
import { LARGEST_WHOLE } from './pieces.ts';
import { type PlacedLine, type PlainInline, plainInline } from './plain-inline.ts';
import { PositionMap } from './position-map.ts';

/** What, at the start of an item's text, opens a block within it, or is no text. */
const OPENING = /^(?:[#>+=-]|:{3}|\d{1,9}[.)]|\[[ x]\])/i;

/**
 * Reads a block that holds text with nothing but simple markup, to the same result as the parser at a fraction of its
 * cost; `undefined` for a block that it must see. `definitions` are the labels that the block refers to.
 */
export function plainContent(
  source: string,
  kind: BlockKind,
  definitions: readonly string[] = [],
): BlockContent | undefined {
  if (kind === 'fence') return fenceContent(source);
  if (kind === 'html') return htmlContent(source);
  if (source.length > LARGEST_WHOLE || definitions.length > 0) return undefined;
  const lines = source.split('\n').map((text, line) => ({ text, line, character: 0 }));
  const reader = new PlainReader();
  return reader.read(kind, lines, { depth: 0, quoted: false, inItem: false, leads: [] }) ? reader : undefined;
}

/** The parser is spared nothing where blocks stand deeper within each other. */
const DEEPEST = 8;

interface Surroundings {
  readonly depth: number;
  readonly quoted: boolean;
  readonly inItem: boolean;
  readonly leads: readonly string[];
}

class PlainReader implements BlockContent {
  readonly passages: Passage[] = [];
  readonly fences: readonly FencedCode[] = [];

  /** Whether a block of these lines could be read. */
  read(kind: BlockKind, lines: readonly PlacedLine[], around: Surroundings): boolean {
    switch (kind) {
      case 'thematicBreak':
        return true;
      case 'heading':
        return this.#heading(lines, around);
      case 'paragraph':
        return this.#paragraph(lines, around) !== undefined;
      case 'listItem':
        return this.#item(lines, around);
      case 'quote':
        return this.#quote(lines, around);
      case 'table':
        return this.#table(lines, around);
      default:
        return false;
    }
  }

  #heading(lines: readonly PlacedLine[], around: Surroundings): boolean {
    if (lines.length > 1) return false;
    const { text, line, character } = lines[0]!;
    const { start, end, level } = atxHeading(text);
    const inline = plainInline([{ text: text.slice(start, end), line, character: character + start }]);
    if (inline) this.#push('heading', inline, around, { level });
    return inline !== undefined;
  }

  #paragraph(lines: readonly PlacedLine[], around: Surroundings): PlainInline | undefined {
    const trimmed = lines.map(withoutBlanks);
    // A table may begin within a paragraph, definitions at its start.
    if (trimmed.some(({ text }, index) => (index > 0 && isTableDelimiter(text)) || text.includes(']:')))
      return undefined;
    const inline = plainInline(trimmed);
    if (inline) this.#push(around.inItem ? 'listItem' : 'paragraph', inline, around);
    return inline;
  }

  #item(lines: readonly PlacedLine[], around: Surroundings): boolean {
    const first = lines[0]!.text;
    if (lines.some(({ text }) => text.includes('\t'))) return false;
    const { index, column } = indentationOf(first);
    const { width, contentColumn } = listMarker(first.slice(index), column)!;
    const content = indentationOf(first, index + width, column + width);
    if (content.column !== column + contentColumn || OPENING.test(first.slice(content.index))) return false;
    if (content.index === first.length) return false;
    const own = [cut(lines[0]!, content.index)];
    for (const line of lines.slice(1)) {
      const indentation = indentationOf(line.text);
      const isBlank = indentation.index === line.text.length;
      if (!isBlank && indentation.index < content.index) return false;
      own.push(cut(line, isBlank ? line.text.length : content.index));
    }
    return this.#within(own, { ...around, inItem: true });
  }

  #quote(lines: readonly PlacedLine[], around: Surroundings): boolean {
    const own: PlacedLine[] = [];
    for (const line of lines) {
      const mark = /^ {0,3}> ?/.exec(line.text);
      if (!mark || line.text.includes('\t')) return false;
      own.push(cut(line, mark[0].length));
    }
    if (/^(?:---|\+\+\+)/.test(own[0]!.text)) return false;
    return this.#within(own, { ...around, quoted: true }, false);
  }

  /** The blocks within an item or a quote; what follows an item's first paragraph stands under it. */
  #within(lines: readonly PlacedLine[], around: Surroundings, isItem = true): boolean {
    const text = new LineText(lines.map((line) => line.text).join('\n'));
    if (around.depth > DEEPEST) return false;
    let inner: Surroundings = { ...around, depth: around.depth + 1 };
    for (const [index, { kind, startLine, endLine }] of scanBlocks(text).entries()) {
      const own = lines.slice(startLine, endLine);
      if (isItem && index === 0 && kind === 'paragraph') {
        // Line breaks are no text of the parser's nodes.
        if (own.some((line, at) => at < own.length - 1 && line.text.endsWith('  '))) return false;
        const first = this.#paragraph(own, around);
        if (!first) return false;
        inner = { ...inner, leads: [...around.leads, first.plain] };
      } else if (!this.read(kind, own, inner)) return false;
    }
    return true;
  }

  #table(lines: readonly PlacedLine[], around: Surroundings): boolean {
    const rows: (readonly PlainInline[])[] = [];
    for (const [index, line] of lines.entries()) {
      if (/^(?: {4}|.*[\t\\])/.test(line.text) || !line.text.includes('|')) return false;
      const cells = cellsOf(line);
      if (index === 1 ? cells.length !== rows[0]!.length : index > 1 && cells.length > rows[0]!.length) return false;
      if (index === 1 && listMarker(line.text.trimStart())) return false;
      if (index === 1) continue;
      const row = cells.map((cell) => plainInline([cell]));
      if (!row.every((cell) => cell !== undefined)) return false;
      rows.push(row);
    }
    const headers = rows[0]!.map(({ plain }) => plain);
    for (const [row, inlines] of rows.entries()) {
      const cells = inlines.map(({ plain }) => plain);
      for (const [column, inline] of inlines.entries()) {
        const cell = { row, column, header: headers[column] ?? '', headers, cells };
        this.#push('tableCell', inline, around, { cell });
      }
    }
    return true;
  }

  #push(
    kind: PassageKind,
    { text, marks, map }: PlainInline,
    { quoted, leads }: Surroundings,
    more: Pick<Passage, 'level' | 'cell'> = {},
  ): void {
    if (text.trim() !== '') this.passages.push({ kind, text, marks, quoted, leads, ...more, at: (at) => map.at(at) });
  }
}

function withoutBlanks({ text, line, character }: PlacedLine): PlacedLine {
  const { index } = indentationOf(text);
  return { text: text.slice(index, Math.max(index, endOfText(text))), line, character: character + index };
}

/** What stands in a line from `index` on. */
function cut({ text, line, character }: PlacedLine, index: number): PlacedLine {
  return { text: text.slice(index), line, character: character + index };
}

/** The cells of a row without escapes: what stands between its pipes. */
function cellsOf(row: PlacedLine): readonly PlacedLine[] {
  const { text, line, character } = withoutBlanks(row);
  let start = text.startsWith('|') ? 1 : 0;
  const cells: PlacedLine[] = [];
  while (start < text.length) {
    const pipe = text.indexOf('|', start);
    const end = pipe < 0 ? text.length : pipe;
    cells.push(withoutBlanks({ text: text.slice(start, end), line, character: character + start }));
    start = end + 1;
  }
  return cells;
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
  const written = firstWritten(shown);
  const fenced: FencedCode = {
    language,
    source: shown.join('\n'),
    prefix: content[written]?.slice(0, indentations[written]) ?? '',
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
