import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const ROOT = resolve(import.meta.dirname, '../..');

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

/** Stands in for VS Code's grammar of Markdown: paragraphs, code in them, and fences of unknown languages. */
const MARKDOWN: IRawGrammar = {
  scopeName: 'text.html.markdown',
  patterns: [
    { name: 'markup.inline.raw.string.markdown', match: '`[^`]+`' },
    { name: 'markup.quote.markdown', begin: '^>', while: '^>', patterns: [{ include: '$self' }] },
    { name: 'markup.fenced_code.block.markdown', begin: '^\\s*(`{3,}|~{3,})', end: '^\\s*\\1\\s*$' },
  ],
  repository: { $self: { patterns: [] }, $base: { patterns: [] } },
};

/** Stands in for VS Code's grammar of YAML. */
const YAML: IRawGrammar = {
  scopeName: 'source.yaml',
  patterns: [{ match: '^\\w+(?=:)', name: 'entity.name.tag.yaml' }],
  repository: MARKDOWN.repository,
};

/** The grammar that the extension contributes, or adds to, as VS Code would use it. */
export async function grammarOf(scopeName: string): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM({ data: wasm });
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const contributions: readonly Contribution[] = manifest.contributes.grammars;
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = contributions.find((grammar) => grammar.scopeName === scope)?.path;
      if (path) return textmate.parseRawGrammar(readFileSync(join(ROOT, path), 'utf8'), path);
      return [MARKDOWN, YAML].find(({ scopeName: known }) => known === scope) ?? null;
    },
    getInjections: (scope) =>
      contributions.filter(({ injectTo }) => injectTo?.includes(scope)).map((grammar) => grammar.scopeName),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`There is no grammar ${scopeName}.`);
  return grammar;
}

/** Each line, and under it its tokens with what their scopes add to that of the whole. */
export function tokensOf(grammar: IGrammar, text: string): string {
  let stack = textmate.INITIAL;
  return text
    .split('\n')
    .flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      const described = tokens
        .filter(
          ({ startIndex, endIndex, scopes }) => scopes.length > 1 && line.slice(startIndex, endIndex).trim() !== '',
        )
        .map(
          ({ startIndex, endIndex, scopes }) =>
            `    ${line.slice(startIndex, endIndex)} · ${scopes.slice(1).join(' ')}`,
        );
      return [line, ...described];
    })
    .join('\n');
}
