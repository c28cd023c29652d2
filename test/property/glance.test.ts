import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { kindAtAGlance, Linter } from '../../core/index.ts';
import { RULES } from '../../rules/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCUMENTS = ['.', 'docs', 'docs/rules', 'examples', 'templates', 'test/fixes/documents', 'test/review/documents'];
const linter = new Linter(RULES);
const glanced: boolean[] = [];

it.each(
  DOCUMENTS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
)('%s is at a glance what it is when all of it is read', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  for (const declared of [undefined, 'ignore', 'design'] as const) {
    const kind = kindAtAGlance(path, text, declared);
    if (kind) expect(linter.lint(linter.open(path, text), { rules: {}, declared })).toEqual({ kind, findings: [] });
    glanced.push(kind !== undefined);
  }
});

it('tells some at a glance, and not others', () => {
  expect(glanced.filter(Boolean).length).toBeGreaterThan(20);
  expect(glanced.filter((isTold) => !isTold).length).toBeGreaterThan(20);
});

it.each([
  ['a diagram', '# Notes\n\n> - ~~~Mermaid\n>   graph TD\n'],
  ['a directive', '# Notes\n\n<!-- tradeoff-disable cap-tradeoff -->\n'],
  ['a declaration', '---\ntradeoff: {kind: design}\n---\n\nNotes\n'],
  ['a declaration that is not understood', '---\ntradeoff: {kind: poem}\n---\n\nNotes\n'],
])('has %s read in full', (_, text) => {
  expect(kindAtAGlance('notes.md', text, undefined)).toBeUndefined();
});
