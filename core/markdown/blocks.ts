import type { LineText } from '../text/line-text.ts';
import { ContainerState } from './container-state.ts';
import {
  fenceStart,
  htmlStart,
  indentationOf,
  isAtxHeading,
  isBlank,
  isFenceEnd,
  isFootnoteDefinition,
  isSetextUnderline,
  isTableDelimiter,
  isThematicBreak,
  type ListMarker,
  listMarker,
} from './lines.ts';

export type BlockKind =
  | 'frontMatter'
  | 'heading'
  | 'paragraph'
  | 'table'
  | 'listItem'
  | 'quote'
  | 'footnote'
  | 'fence'
  | 'indentedCode'
  | 'html'
  | 'thematicBreak'
  /** All of a file that holds nothing but a diagram. */
  | 'diagram';

/** A top-level block; each item of a list is a block of its own. Lines are zero-based, `endLine` is exclusive. */
export interface BlockSpan {
  readonly kind: BlockKind;
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * The block that starts at `line`, which must not be blank. Cuts by the rules of CommonMark; where a paragraph ends in
 * an unusual way (a link definition followed by `===`) it may name the kind wrongly, but never the extent.
 */
export function blockAt(text: LineText, line: number): BlockSpan {
  const first = text.line(line);
  if (line === 0) {
    const end = frontMatterEnd(text);
    if (end !== undefined) return { kind: 'frontMatter', startLine: 0, endLine: end };
  }
  const { index, column } = indentationOf(first);
  if (column >= 4) return { kind: 'indentedCode', startLine: line, endLine: indentedCodeEnd(text, line) };
  const rest = first.slice(index);
  if (fenceStart(rest)) return { kind: 'fence', startLine: line, endLine: fenceEnd(text, line, rest) };
  if (isAtxHeading(rest)) return { kind: 'heading', startLine: line, endLine: line + 1 };
  if (isThematicBreak(rest)) return { kind: 'thematicBreak', startLine: line, endLine: line + 1 };
  const html = htmlStart(rest);
  if (html) return { kind: 'html', startLine: line, endLine: htmlEnd(text, line, html.end) };
  if (rest.startsWith('>')) return { kind: 'quote', startLine: line, endLine: quoteEnd(text, line) };
  const marker = listMarker(rest, column);
  if (marker) {
    return { kind: 'listItem', startLine: line, endLine: itemEnd(text, line, column + marker.contentColumn, marker) };
  }
  if (isFootnoteDefinition(rest)) return { kind: 'footnote', startLine: line, endLine: itemEnd(text, line, 4) };
  return paragraphAt(text, line);
}

/** Whether the block holds nothing but comments. */
export function isComment(text: LineText, { kind, startLine, endLine }: BlockSpan): boolean {
  return kind === 'html' && /^\s*<!--[\s\S]*-->\s*$/.test(text.slice(startLine, endLine));
}

/** All blocks from `line` on, which must be where a block may start. */
export function scanBlocks(text: LineText, line = 0): BlockSpan[] {
  const blocks: BlockSpan[] = [];
  for (let next = skipBlank(text, line); next < text.lineCount; ) {
    const block = blockAt(text, next);
    blocks.push(block);
    next = skipBlank(text, block.endLine);
  }
  return blocks;
}

export function skipBlank(text: LineText, line: number): number {
  let next = line;
  while (next < text.lineCount && isBlank(text.line(next))) next += 1;
  return next;
}

/** Whether the first line could open front matter, closed or not: an edit anywhere may then change everything. */
export function mayHaveFrontMatter(text: LineText): boolean {
  return closingFence(text) !== undefined;
}

/** YAML between `---` and `---` or, as Pandoc has it, `...`; TOML between `+++` and `+++`. */
function closingFence(text: LineText): RegExp | undefined {
  const [, fence] = /^\uFEFF?(---|\+\+\+)[ \t]*$/.exec(text.line(0)) ?? [];
  if (fence === undefined) return undefined;
  return fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/;
}

/** Whether `line` would close front matter of either kind. */
export function mayCloseFrontMatter(line: string): boolean {
  return /^(?:---|\.\.\.|\+\+\+)[ \t]*$/.test(line);
}

function frontMatterEnd(text: LineText): number | undefined {
  const closing = closingFence(text);
  if (!closing) return undefined;
  for (let line = 1; line < text.lineCount; line += 1) if (closing.test(text.line(line))) return line + 1;
  return undefined;
}

function indentedCodeEnd(text: LineText, start: number): number {
  let end = start + 1;
  for (let line = end; line < text.lineCount; line += 1) {
    const { index, column } = indentationOf(text.line(line));
    if (index === text.line(line).length) continue;
    if (column < 4) break;
    end = line + 1;
  }
  return end;
}

function fenceEnd(text: LineText, start: number, rest: string): number {
  const fence = fenceStart(rest)!;
  for (let line = start + 1; line < text.lineCount; line += 1) {
    const { index, column } = indentationOf(text.line(line));
    if (column < 4 && isFenceEnd(text.line(line).slice(index), fence)) return line + 1;
  }
  return text.lineCount;
}

function htmlEnd(text: LineText, start: number, end: RegExp | undefined): number {
  for (let line = start; line < text.lineCount; line += 1) {
    if (end ? end.test(text.line(line)) : isBlank(text.line(line))) return end ? line + 1 : line;
  }
  return text.lineCount;
}

function quoteEnd(text: LineText, start: number): number {
  const state = new ContainerState();
  let line = start;
  for (; line < text.lineCount; line += 1) {
    const source = text.line(line);
    const { index, column } = indentationOf(source);
    if (index === source.length) break;
    if (column < 4 && source[index] === '>') state.take(source, index, column);
    else if (!state.takesLazily(source, index, column)) break;
  }
  return line;
}

function itemEnd(text: LineText, start: number, contentColumn: number, marker?: ListMarker): number {
  const state = new ContainerState();
  const first = text.line(start);
  const { index, column } = indentationOf(first);
  if (marker) state.take(first, index + marker.width, column + marker.width, contentColumn);
  else state.take(first, first.indexOf(']:') + 2, 4, 4);
  let end = start + 1;
  let blankBefore = false;
  for (let line = end; line < text.lineCount; line += 1) {
    const source = text.line(line);
    const indentation = indentationOf(source);
    if (indentation.index === source.length) {
      state.takeBlank();
      blankBefore = true;
      continue;
    }
    if (indentation.column >= contentColumn) {
      if (marker?.empty && blankBefore && end === start + 1) break;
      state.take(source, indentation.index, indentation.column, contentColumn);
    } else if (!state.takesLazily(source, indentation.index, indentation.column)) break;
    blankBefore = false;
    end = line + 1;
  }
  return end;
}

function paragraphAt(text: LineText, start: number): BlockSpan {
  let kind: BlockKind = 'paragraph';
  for (let line = start + 1; line < text.lineCount; line += 1) {
    const source = text.line(line);
    const { index, column } = indentationOf(source);
    if (index === source.length) return { kind, startLine: start, endLine: line };
    if (column >= 4) continue;
    const rest = source.slice(index);
    if (line === start + 1 && text.line(start).includes('|') && isTableDelimiter(rest)) {
      kind = 'table';
      continue;
    }
    if (isSetextUnderline(rest)) {
      return { kind: kind === 'table' ? kind : 'heading', startLine: start, endLine: line + 1 };
    }
    if (interruptsParagraph(rest, column)) return { kind, startLine: start, endLine: line };
  }
  return { kind, startLine: start, endLine: text.lineCount };
}

function interruptsParagraph(rest: string, column: number): boolean {
  return (
    rest.startsWith('>') ||
    isAtxHeading(rest) ||
    isThematicBreak(rest) ||
    fenceStart(rest) !== undefined ||
    htmlStart(rest)?.interrupts === true ||
    listMarker(rest, column)?.interrupts === true ||
    isFootnoteDefinition(rest)
  );
}
