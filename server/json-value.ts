import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Replacement } from '../core/index.ts';

/** Keys of objects, and of lists the numbers of their items. */
type Path = readonly (string | number)[];

/**
 * The change after which the object that `text`, JSON that may hold comments and trailing commas, is holds `value`,
 * itself JSON, at `path`. It is one insertion, or replaces what stands there: comments stay with what they are about,
 * and nothing else is laid out anew. Undefined where the text is no such JSON, or holds on the way something other than
 * an object; of a list only what is there can be changed.
 */
export function jsonValueChange(text: string, path: Path, value: string): Replacement | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0) return undefined;
  const layout = layoutOf(text);
  if (!root) {
    const end = text.trimEnd().length;
    const gap = end > 0 ? layout.lineEnd : '';
    return { start: end, end, newText: gap + objectWith(path, value, layout, '') };
  }
  let node = root;
  for (const [depth, key] of path.entries()) {
    const next = childOf(node, key);
    if (next) {
      node = next;
      continue;
    }
    const rest = path.slice(depth);
    if (rest.some((one) => typeof one === 'number')) return undefined;
    // Null says as much as nothing.
    if (node.type === 'null') return over(node, objectWith(rest, value, layout, ownIndentation(text, node)));
    return node.type === 'object' ? intoObject(text, node, rest, value, layout) : undefined;
  }
  return over(node, value);
}

/** Of equal keys the last one counts. */
function childOf({ type, children = [] }: Node, key: string | number): Node | undefined {
  if (typeof key === 'number') return type === 'array' ? children[key] : undefined;
  return children.findLast(({ children: [name] = [] }) => name?.value === key)?.children?.[1];
}

function over({ offset, length }: Node, newText: string): Replacement {
  return { start: offset, end: offset + length, newText };
}

/** As the first in the object: below the line of its brace or, where what it holds begins there, on that line. */
function intoObject(text: string, object: Node, path: Path, value: string, layout: Layout): Replacement {
  const [first] = object.children ?? [];
  const inside = object.offset + 1;
  const lineBreak = lineBreakAfter(text, inside);
  if (lineBreak !== undefined) {
    const indentation = first
      ? indentationAt(text, first.offset)
      : indentationAt(text, object.offset) + layout.indentation;
    const newText = `${layout.lineEnd}${indentation}${member(path, value, layout, indentation)}${first ? ',' : ''}`;
    return { start: lineBreak, end: lineBreak, newText };
  }
  if (first) return { start: first.offset, end: first.offset, newText: `${member(path, value, layout, undefined)}, ` };
  const end = object.offset + object.length - 1;
  if (text.slice(inside, end).trim() !== '') {
    return { start: inside, end: inside, newText: member(path, value, layout, undefined) };
  }
  return over(object, objectWith(path, value, layout, ownIndentation(text, object)));
}

const SPACE_AND_COMMENTS = /(?:[^\S\r\n]|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*)*/y;

/** Where the line ends on which only space and comments follow `offset`. */
function lineBreakAfter(text: string, offset: number): number | undefined {
  SPACE_AND_COMMENTS.lastIndex = offset;
  const end = offset + SPACE_AND_COMMENTS.exec(text)![0].length;
  return /[\r\n]/.test(text.charAt(end)) ? end : undefined;
}

interface Layout {
  readonly lineEnd: string;
  /** Of one step. */
  readonly indentation: string;
}

function layoutOf(text: string): Layout {
  return {
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    indentation: /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  ',
  };
}

/** Without an `indentation` on one line. */
function objectWith(path: Path, value: string, layout: Layout, indentation: string | undefined): string {
  if (indentation === undefined) return `{${member(path, value, layout, undefined)}}`;
  const deeper = indentation + layout.indentation;
  const { lineEnd } = layout;
  return `{${lineEnd}${deeper}${member(path, value, layout, deeper)}${lineEnd}${indentation}}`;
}

function member([key, ...rest]: Path, value: string, layout: Layout, indentation: string | undefined): string {
  return `${JSON.stringify(key)}: ${rest.length === 0 ? value : objectWith(rest, value, layout, indentation)}`;
}

/** Of the line of a value that begins it, with its key or without; undefined where more stands before it. */
function ownIndentation(text: string, { offset }: Node): string | undefined {
  const before = text.slice(lineStart(text, offset), offset);
  return /^[ \t]*(?:"[^"]*"[ \t]*:[ \t]*)?$/.test(before) ? indentationAt(text, offset) : undefined;
}

function indentationAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))![0];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
