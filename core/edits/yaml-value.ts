import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { type Replacement, replaced } from '../text/replacement.ts';

const OPTIONS = { keepSourceTokens: true, uniqueKeys: false, logLevel: 'silent' } as const;

/** Keys of mappings, and of lists the numbers of their items. */
type Path = readonly (string | number)[];

/**
 * The change after which the mapping that `text` is holds `value`, a scalar or flow collection on one line, at `path`;
 * all the rest of it stays as it is. Lines end in `\n`. Undefined where the text is not YAML, is or holds on the way
 * something other than a mapping, or is written in a way that cannot be changed safely. A number leads into a list, of
 * which only what is there can be changed.
 */
export function yamlValueChange(text: string, path: Path, value: string): Replacement | undefined {
  const document = parseDocument(text, OPTIONS);
  if (document.errors.length > 0) return undefined;
  const change = atRoot(text, document, path, value);
  return change && holds(replaced(text, change), path, value) ? change : undefined;
}

function holds(text: string, path: Path, value: string): boolean {
  const document = parseDocument(text, OPTIONS);
  const node = document.errors.length === 0 ? document.getIn(path, true) : undefined;
  const expected = parseDocument(value).contents;
  return node !== undefined && JSON.stringify(node) === JSON.stringify(expected);
}

function atRoot(text: string, document: Document, path: Path, value: string): Replacement | undefined {
  const contents: Node | null = document.contents;
  if (isMap(contents)) return inMap(text, contents, path, value);
  if (!isNothing(contents)) return undefined;
  if (contents && isWritten(contents)) return over(contents, `{${inFlow(path, value)}}`);
  return atEnd(text, inBlock(path, value, ''));
}

/** `holder` is the pair whose value the mapping is; the root has none. */
function inMap(text: string, map: YAMLMap, path: Path, value: string, holder?: Pair): Replacement | undefined {
  const [key, ...rest] = path;
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (!pair) return map.flow ? intoFlow(map, path, value) : intoBlock(text, map, path, value, holder);
  if (rest.length === 0) return asValue(text, pair, value);
  if (isMap(pair.value)) return inMap(text, pair.value, rest, value, pair);
  const [index, ...below] = rest;
  if (isSeq(pair.value) && typeof index === 'number') {
    const item = pair.value.items[index];
    return isMap(item) && item.hasIn(below) ? inMap(text, item, below, value) : undefined;
  }
  if (!isNothing(pair.value)) return undefined;
  const colon = colonOf(pair);
  const isMissing = !pair.value || !isWritten(pair.value);
  if (map.flow || !isMissing || colon === undefined) return asValue(text, pair, `{${inFlow(rest, value)}}`);
  return belowLine(text, colon, inBlock(rest, value, `${indentationAt(text, (pair.key as Node).range![0])}  `));
}

/** Gives the pair another value, on the line of its key. */
function asValue(text: string, pair: Pair, value: string): Replacement | undefined {
  const [, keyEnd] = (pair.key as Node).range!;
  const colon = colonOf(pair);
  if (colon === undefined) return { start: keyEnd, end: keyEnd, newText: `: ${value}` };
  const node = pair.value as Node | null;
  if (!node || !isWritten(node)) return { start: colon + 1, end: colon + 1, newText: ` ${value}` };
  const [start] = node.range!;
  const end = start + text.slice(start, node.range![1]).trimEnd().length;
  const between = text.slice(colon + 1, start);
  // A value below its key moves up to it, before the comment that may stand there.
  if (between.includes('\n')) return { start: colon + 1, end, newText: ` ${value}${between.trimEnd()}` };
  return { start, end, newText: value };
}

function intoFlow(map: YAMLMap, path: Path, value: string): Replacement {
  const first = map.items[0]?.key as Node | undefined;
  const start = first ? first.range![0] : map.range![0] + 1;
  return { start, end: start, newText: inFlow(path, value) + (first ? ', ' : '') };
}

/** At the end of the text or, where the mapping is a value, below the line of its key. */
function intoBlock(
  text: string,
  map: YAMLMap,
  path: Path,
  value: string,
  holder: Pair | undefined,
): Replacement | undefined {
  const lines = inBlock(path, value, indentationAt(text, (map.items[0]!.key as Node).range![0]));
  if (!holder) return atEnd(text, lines);
  const colon = colonOf(holder);
  return colon === undefined ? undefined : belowLine(text, colon, lines);
}

function atEnd(text: string, lines: string): Replacement {
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return { start: text.length, end: text.length, newText: `${gap}${lines}\n` };
}

function belowLine(text: string, offset: number, lines: string): Replacement {
  const start = offset + text.slice(offset).search(/\r?$/m);
  return { start, end: start, newText: `\n${lines}` };
}

function over(node: Node, newText: string): Replacement {
  return { start: node.range![0], end: node.range![1], newText };
}

function inBlock(path: Path, value: string, indentation: string): string {
  const lines = path.map((key, depth) => `${indentation}${'  '.repeat(depth)}${key}:`);
  return `${lines.join('\n')} ${value}`;
}

function inFlow([key, ...rest]: Path, value: string): string {
  return rest.length === 0 ? `${key}: ${value}` : `${key}: {${inFlow(rest, value)}}`;
}

function isNothing(node: unknown): node is Scalar<null> | null {
  return node === null || (isScalar(node) && node.value === null);
}

/** Whether there is anything of it in the text: a value that is left out has a place, too. */
function isWritten({ range }: Node): boolean {
  return range !== null && range !== undefined && range[0] < range[1];
}

function colonOf({ srcToken }: Pair): number | undefined {
  return srcToken?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
}

function indentationAt(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));
}
