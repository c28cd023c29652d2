/**
 * What a single line can be, by the rules of CommonMark 0.31 and GFM tables and footnotes. Every function looks at one
 * line without its terminator and is linear in its length.
 */

export interface Indentation {
  /** Index of the first character that is neither space nor tab. */
  readonly index: number;
  /** Its column, tabs going to multiples of four. */
  readonly column: number;
}

export function indentationOf(line: string, from = 0, columnAtFrom = 0): Indentation {
  let index = from;
  let column = columnAtFrom;
  for (; index < line.length; index += 1) {
    const code = line.charCodeAt(index);
    if (code === 32) column += 1;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  return { index, column };
}

export function isBlank(line: string): boolean {
  return indentationOf(line).index === line.length;
}

/** Where the line's text ends: after its last character that is neither space nor tab. */
export function endOfText(line: string, from = line.length): number {
  let end = from;
  while (end > 0 && (line.charCodeAt(end - 1) === 32 || line.charCodeAt(end - 1) === 9)) end -= 1;
  return end;
}

const ATX_HEADING = /^#{1,6}(?:[ \t]|$)/;
const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const SETEXT_UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const TABLE_DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const FOOTNOTE = /^\[\^[^\]\s]+\]:/;

export function isAtxHeading(rest: string): boolean {
  return ATX_HEADING.test(rest);
}

/** Where the text of a heading that begins with `#` stands in its line, without what closes it. */
export function atxHeading(line: string): { readonly level: number; readonly start: number; readonly end: number } {
  const marks = indentationOf(line).index;
  let content = marks;
  while (line[content] === '#') content += 1;
  const { index: start } = indentationOf(line, content);
  const end = endOfText(line);
  let closing = end;
  while (closing > start && line[closing - 1] === '#') closing -= 1;
  const isClosed = closing < end && (closing === start || endOfText(line, closing) < closing);
  return { level: content - marks, start, end: Math.max(start, isClosed ? endOfText(line, closing) : end) };
}

export function isThematicBreak(rest: string): boolean {
  const first = rest.charCodeAt(0);
  return (first === 42 || first === 45 || first === 95) && THEMATIC_BREAK.test(rest);
}

export function isSetextUnderline(rest: string): boolean {
  return SETEXT_UNDERLINE.test(rest);
}

/** The second line of a GFM table. A bare `---` without pipe or colon is a setext underline instead. */
export function isTableDelimiter(rest: string): boolean {
  return (rest.includes('|') || rest.includes(':')) && TABLE_DELIMITER.test(rest);
}

export function isFootnoteDefinition(rest: string): boolean {
  return FOOTNOTE.test(rest);
}

export interface FenceStart {
  readonly marker: '`' | '~' | ':';
  readonly length: number;
  /** What follows the marker, trimmed: the info string. */
  readonly info: string;
}

/** `:::mermaid`, as Azure DevOps has it, is a fence as well. */
export function fenceStart(rest: string): FenceStart | undefined {
  const marker = rest[0];
  if (marker !== '`' && marker !== '~' && marker !== ':') return undefined;
  let length = 1;
  while (rest[length] === marker) length += 1;
  if (length < 3) return undefined;
  const info = rest.slice(length).trim();
  if (marker === ':' && info !== 'mermaid') return undefined;
  return marker === '`' && info.includes('`') ? undefined : { marker, length, info };
}

export function isFenceEnd(rest: string, fence: FenceStart): boolean {
  let length = 0;
  while (rest[length] === fence.marker) length += 1;
  return length >= fence.length && isBlank(rest.slice(length));
}

export interface ListMarker {
  /** Characters of the marker itself: `-` has one, `10.` three. */
  readonly width: number;
  /** Column, relative to the marker's own, at which the item's content starts. */
  readonly contentColumn: number;
  readonly empty: boolean;
  /** Whether it may interrupt a paragraph: not empty and, when ordered, numbered 1. */
  readonly interrupts: boolean;
}

const LIST_MARKER = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;

/** `column` is that of `rest` in its line, for tabs. */
export function listMarker(rest: string, column = 0): ListMarker | undefined {
  const match = LIST_MARKER.exec(rest);
  if (!match) return undefined;
  const width = match[0].length;
  const content = indentationOf(rest, width, column + width);
  const empty = content.index === rest.length;
  const spaces = content.column - column - width;
  const contentColumn = empty || spaces > 4 ? width + 1 : width + spaces;
  return { width, contentColumn, empty, interrupts: !empty && (match[1] === undefined || Number(match[1]) === 1) };
}

/** How an HTML block ends: at a line that holds `end`, or before a blank line. */
export interface HtmlStart {
  readonly end: RegExp | undefined;
  readonly interrupts: boolean;
}

const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';
const HTML_RAW = /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i;
const HTML_BLOCK_TAG = new RegExp(`^</?(?:${BLOCK_TAGS})(?=[\\s>]|/>|$)`, 'i');
const HTML_ANY_TAG =
  /^(?:<[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z\d-]*\s*>)\s*$/i;

export function htmlStart(rest: string): HtmlStart | undefined {
  if (rest.charCodeAt(0) !== 60) return undefined;
  if (HTML_RAW.test(rest)) return { end: /<\/(?:script|pre|style|textarea)>/i, interrupts: true };
  if (rest.startsWith('<!--')) return { end: /-->/, interrupts: true };
  if (rest.startsWith('<?')) return { end: /\?>/, interrupts: true };
  if (rest.startsWith('<![CDATA[')) return { end: /\]\]>/, interrupts: true };
  if (/^<![a-z]/i.test(rest)) return { end: />/, interrupts: true };
  if (HTML_BLOCK_TAG.test(rest)) return { end: undefined, interrupts: true };
  if (HTML_ANY_TAG.test(rest)) return { end: undefined, interrupts: false };
  return undefined;
}
