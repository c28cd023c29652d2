import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import type { DeclaredKind } from '../architecture/kind/declared-kind.ts';
import { LineText } from '../text/line-text.ts';
import type { Position, Range } from '../text/position.ts';

/** What front matter says of its document, or what of it is not understood and where, in the document. */
export type FrontMatter =
  | { readonly isUnderstood: true; readonly declared: DeclaredKind }
  | { readonly isUnderstood: false; readonly message: string; readonly range: Range };

const NOTHING_SAID: FrontMatter = { isUnderstood: true, declared: undefined };
const WAY_OUT = 'front matter takes “tradeoff: false” or “tradeoff: {kind: design}”';

type Problem = (message: string, place: readonly [number, number]) => FrontMatter;

/**
 * What a document's front matter, the lines between its fences, says under the key `tradeoff`, in YAML or TOML. Where the
 * key has lines of its own only they are looked at, so that nobody's other keys need to be YAML.
 */
export function readFrontMatter(frontMatter: string): FrontMatter {
  if (!frontMatter.includes('tradeoff')) return NOTHING_SAID;
  const own = /^(["']?)tradeoff\1[ \t]*:(?:[ \t].*|)$(?:\n(?:[ \t#-].*|)$)*/m.exec(frontMatter);
  const text = new LineText(frontMatter);
  const problem = (message: string, [start, end]: readonly [number, number]): FrontMatter => {
    const at = (offset: number): Position => {
      const { line, character } = text.positionAt((own?.index ?? 0) + offset);
      // The opening fence is a line, too.
      return { line: line + 1, character };
    };
    return { isUnderstood: false, message, range: { start: at(start), end: at(end) } };
  };
  const source = own?.[0] ?? frontMatter;
  const { contents, errors } = parseDocument(source, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  if (errors.length > 0 && own) return problem(`This is no YAML: ${WAY_OUT}.`, [0, source.trimEnd().length]);
  if (errors.length > 0 || !isMap(contents)) return { isUnderstood: true, declared: declaredInToml(frontMatter) };
  return contents.has('tradeoff') ? declarationIn(contents.get('tradeoff', true), problem) : NOTHING_SAID;
}

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

const TOML_ROOT = /^[ \t]*tradeoff[ \t]*=[ \t]*(?:(false)|\{[ \t]*kind[ \t]*=[ \t]*["']design["'][ \t]*\})/m;
const TOML_KIND = /^[ \t]*(?:tradeoff[ \t]*\.|\[[ \t]*tradeoff[ \t]*\][^[]*?\n)[ \t]*kind[ \t]*=[ \t]*["']design["']/m;

function declaredInToml(toml: string): DeclaredKind {
  const root = TOML_ROOT.exec(toml);
  if (root) return root[1] ? 'ignore' : 'design';
  return TOML_KIND.test(toml) ? 'design' : undefined;
}
