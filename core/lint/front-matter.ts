import type { DeclaredKind } from '../architecture/design-document.ts';

/**
 * What a document's front matter says of itself: `tradeoff: false`, or `tradeoff: {kind: design}` in either of YAML's
 * forms. Reads just that key, so that no YAML parser is loaded for documents that do not have it.
 */
export function declaredInFrontMatter(frontMatter: string): DeclaredKind {
  const match = /^tradeoff:[ \t]*(.*)$/m.exec(frontMatter);
  if (!match) return undefined;
  const value = match[1]!.replace(/\s+#.*$/, '').trim();
  if (/^(?:false|no|off)$/i.test(value)) return 'ignore';
  const nested = value === '' ? frontMatter.slice(match.index + match[0].length) : value;
  const kind = /^(?:\{\s*|(?:\s*\n)+[ \t]+)kind:\s*["']?(\w+)["']?/.exec(nested)?.[1];
  return kind === 'design' ? 'design' : undefined;
}
