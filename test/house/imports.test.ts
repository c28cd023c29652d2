import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Which folders each folder may import from, besides itself and packages. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  rules: ['core'],
  mermaid: ['core'],
  server: ['core', 'rules', 'mermaid'],
  cli: ['core', 'rules', 'mermaid', 'server'],
  client: ['server'],
};
/** What keeps core and rules pure: no IO, no editor, no clock. */
const IMPURE_IMPORT = /^(?:node:|vscode|mermaid$)/;
const IMPURE_CODE = /\b(?:Date\.now|new Date|performance\.now|process\.|setTimeout|setInterval|fetch\()/;

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function imports(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

describe('import direction', () => {
  it.each(Object.entries(ALLOWED))('%s imports only from %j', (folder, allowed) => {
    const wrong = sourceFiles(folder).flatMap((file) =>
      imports(file)
        .filter((specifier) => specifier.startsWith('.') && !specifier.endsWith('.json'))
        .map((specifier) => relative(ROOT, resolve(dirname(file), specifier)).split(sep))
        .filter(([target = '']) => target !== folder && !allowed.includes(target))
        .map((target) => `${relative(ROOT, file)} imports ${target.join('/')}`),
    );
    expect(wrong).toEqual([]);
  });

  it('finds the imports it judges', () => {
    expect(sourceFiles('core').flatMap(imports).length).toBeGreaterThan(20);
    expect(imports(join(ROOT, 'rules/index.ts'))).toContain('../core/index.ts');
  });

  it('lets the client take only the names and shapes of the protocol', () => {
    const wrong = sourceFiles('client').flatMap((file) =>
      imports(file).filter((specifier) => /\/server\//.test(specifier) && !specifier.endsWith('/server/protocol.ts')),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['core', 'rules'])('%s is pure', (folder) => {
    for (const file of sourceFiles(folder)) {
      expect(imports(file).filter((specifier) => IMPURE_IMPORT.test(specifier))).toEqual([]);
      expect(readFileSync(file, 'utf8')).not.toMatch(IMPURE_CODE);
    }
  });
});
