import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import type { DeclaredKind } from '../architecture/design-document.ts';
import { LineText } from '../text/line-text.ts';
import type { Position, Range } from '../text/position.ts';

/** What front matter says of its document, or what of it is not understood and where, in the document. */
export type FrontMatter =
  | { readonly isUnderstood: true; readonly declared: DeclaredKind }
  | { readonly isUnderstood: false; readonly message: string; readonly range: Range };

const NOTHING_SAID: FrontMatter = { isUnderstood: true, declared: undefined };
const WAY_OUT = 'front matter takes “tradeoff: false” or “tradeoff: {kind: design}”';

/**
 * What a document's front matter, the lines between its fences, says under the key `tradeoff`. Only that key is looked
 * at, so that nobody's other keys need to be YAML.
 */
export function readFrontMatter(frontMatter: string): FrontMatter {
  const own = /^(["']?)tradeoff\1[ \t]*:(?:[ \t].*|)$(?:\n(?:[ \t#-].*|)$)*/m.exec(frontMatter);
  if (!own) return NOTHING_SAID;
  const text = new LineText(own[0]);
  // The opening fence is a line, too.
  const firstLine = frontMatter.slice(0, own.index).split('\n').length;
  const at = (offset: number): Position => {
    const { line, character } = text.positionAt(offset);
    return { line: firstLine + line, character };
  };
  const problem = (message: string, [start, end]: readonly [number, number]): FrontMatter => {
    return { isUnderstood: false, message, range: { start: at(start), end: at(end) } };
  };
  const parsed = parseDocument(own[0], { logLevel: 'silent', prettyErrors: false });
  const [error] = parsed.errors;
  if (error) return problem(`This is no YAML: ${WAY_OUT}.`, [0, own[0].trimEnd().length]);
  return declarationIn(parsed.get('tradeoff', true), problem);
}

type Problem = (message: string, place: readonly [number, number]) => FrontMatter;

function declarationIn(value: unknown, problem: Problem): FrontMatter {
  if (isScalar(value)) {
    if (value.value === null) return NOTHING_SAID;
    if (/^(?:false|no|off)$/i.test(String(value.value))) return { isUnderstood: true, declared: 'ignore' };
  }
  if (!isMap(value)) return problem(`This is not understood: ${WAY_OUT}.`, placeOf(value));
  let declared: DeclaredKind;
  for (const { key, value: kind } of value.items) {
    if (!isScalar(key) || key.value !== 'kind') return problem(`“${key}” is no key: ${WAY_OUT}.`, placeOf(key));
    if (!isScalar(kind) || kind.value !== 'design') {
      return problem(`The kind can only be “design”: ${WAY_OUT}.`, placeOf(kind ?? key));
    }
    declared = 'design';
  }
  return { isUnderstood: true, declared };
}

function placeOf(value: unknown): readonly [number, number] {
  const [start, end] = (value as Node).range ?? [0, 0];
  return [start, end];
}
