import {
  findNodeAtLocation,
  type Node as JsonNode,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { isMap, isNode, parseDocument } from 'yaml';
import { type DataProblem, LineText, type Range } from '../core/index.ts';
import { isPackageFile, PACKAGE_KEY } from './configuration-names.ts';

type Path = DataProblem['path'];

/** The data of a configuration file and the places of its parts. */
export interface ConfigurationText {
  /** Undefined where it says nothing. */
  readonly data: unknown;
  /** What keeps it from being read. */
  readonly error: { readonly message: string; readonly range: Range } | undefined;
  /** Where the part that `path` leads to stands, or its key; of what is not there, the nearest that holds it. */
  place(path: Path, part: DataProblem['part']): Range;
}

/** Reads the text of a configuration file by its name: JSON, with comments where someone left some, or YAML. */
export function readConfigurationText(file: string, text: string): ConfigurationText {
  if (isPackageFile(file)) return readJson(text, [PACKAGE_KEY]);
  return file.endsWith('.json') ? readJson(text, []) : readYaml(text);
}

function readJson(text: string, within: Path): ConfigurationText {
  const lines = new LineText(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const range = (start: number, end: number) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
  const place = (path: Path, part: DataProblem['part']): Range => {
    const node = nearestNode([...within, ...path], (to) => root && findNodeAtLocation(root, to));
    if (!node.found) return range(0, 0);
    const shown = part === 'key' && node.isExact ? (node.found.parent?.children?.[0] ?? node.found) : node.found;
    return firstLine(range(shown.offset, shown.offset + shown.length), lines);
  };
  const [first] = errors;
  const own = root && findNodeAtLocation(root, [...within]);
  return {
    data: own && dataOf(own),
    error: first && {
      message: `is no JSON: ${wordsOf(printParseErrorCode(first.error))}`,
      range: range(first.offset, first.offset + first.length),
    },
    place,
  };
}

/** jsonc-parser gives the reason as a name: `PropertyNameExpected`. */
function wordsOf(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** As plain data without prototypes that a key could reach. */
function dataOf({ type, value, children = [] }: JsonNode): unknown {
  if (type === 'array') return children.map(dataOf);
  if (type !== 'object') return value;
  return Object.fromEntries(
    children.flatMap(({ children: [key, held] = [] }) => (key && held ? [[String(key.value), dataOf(held)]] : [])),
  );
}

/** More aliases than this make a small file into a very large one. */
const MOST_ALIASES = 100;

function readYaml(text: string): ConfigurationText {
  const lines = new LineText(text);
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const range = (start: number, end: number) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
  const place = (path: Path, part: DataProblem['part']): Range => {
    const node = nearestNode(path, (to) => {
      const found: unknown = to.length === 0 ? document.contents : document.getIn(to, true);
      return isNode(found) ? found : undefined;
    });
    const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined;
    const shown = part === 'key' && pair && isNode(pair.key) ? pair.key : node.found;
    const [start, end] = shown?.range ?? [0, 0];
    return firstLine(range(start, end), lines);
  };
  const [first] = document.errors;
  if (first) {
    const [why = ''] = first.message.split('\n');
    const message =
      first.code === 'MULTIPLE_DOCS' ? 'a second document starts here: a configuration is one' : `is no YAML: ${why}`;
    return { data: undefined, error: { message, range: range(...first.pos) }, place };
  }
  try {
    return { data: document.toJS({ maxAliasCount: MOST_ALIASES }), error: undefined, place };
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : error}`;
    return { data: undefined, error: { message, range: range(0, 0) }, place };
  }
}

interface NearestNode<Node> {
  readonly found: Node | undefined;
  readonly isExact: boolean;
}

function nearestNode<Node>(path: Path, find: (path: (string | number)[]) => Node | undefined): NearestNode<Node> {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = find(path.slice(0, length));
    if (found !== undefined) return { found, isExact: length === path.length };
  }
  return { found: undefined, isExact: false };
}

/** A problem is underlined where it begins, not over all that it holds. */
function firstLine({ start, end }: Range, lines: LineText): Range {
  return end.line === start.line
    ? { start, end }
    : { start, end: { line: start.line, character: lines.line(start.line).length } };
}
