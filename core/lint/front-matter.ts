import { isMap, isScalar, parseDocument } from 'yaml';
import type { DeclaredKind } from '../architecture/design-document.ts';

/**
 * What a document's front matter, YAML or TOML, says of itself: `tradeoff: false`, or `tradeoff: {kind: design}`. YAML
 * with a mistake elsewhere is read by its lines.
 */
export function declaredInFrontMatter(frontMatter: string): DeclaredKind {
  if (!frontMatter.includes('tradeoff')) return undefined;
  const { contents, errors } = parseDocument(frontMatter, { uniqueKeys: false, logLevel: 'silent' });
  if (errors.length > 0) return inLines(frontMatter) ?? inToml(frontMatter);
  if (!isMap(contents)) return inToml(frontMatter);
  const value: unknown = contents.get('tradeoff', true);
  if (isScalar(value)) return isFalse(String(value.value)) ? 'ignore' : undefined;
  return isMap(value) && value.get('kind') === 'design' ? 'design' : undefined;
}

/** As in YAML 1.1, too. */
function isFalse(value: string): boolean {
  return /^(?:false|no|off)$/i.test(value);
}

function inLines(yaml: string): DeclaredKind {
  const match = /^tradeoff:[ \t]*(.*)$/m.exec(yaml);
  if (!match) return undefined;
  const value = match[1]!.replace(/\s+#.*$/, '').trim();
  if (isFalse(value)) return 'ignore';
  const nested = value === '' ? yaml.slice(match.index + match[0].length) : value;
  const kind = /^(?:\{\s*|(?:\s*\n)+[ \t]+)kind:\s*["']?(\w+)["']?/.exec(nested)?.[1];
  return kind === 'design' ? 'design' : undefined;
}

const TOML_ROOT = /^[ \t]*tradeoff[ \t]*=[ \t]*(?:(false)|\{[ \t]*kind[ \t]*=[ \t]*["']design["'][ \t]*\})/m;
const TOML_KIND = /^[ \t]*(?:tradeoff[ \t]*\.|\[[ \t]*tradeoff[ \t]*\][^[]*?\n)[ \t]*kind[ \t]*=[ \t]*["']design["']/m;

function inToml(toml: string): DeclaredKind {
  const root = TOML_ROOT.exec(toml);
  if (root) return root[1] ? 'ignore' : 'design';
  return TOML_KIND.test(toml) ? 'design' : undefined;
}
