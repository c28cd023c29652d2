import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { Linter } from '../../core/index.ts';
import { RULES } from '../../rules/index.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples');
const NAMED_RULES = ['cache-eviction', 'cap-tradeoff', 'websocket-sticky-session'];

it.each<[string, string[]]>([
  ['chat-service.md', NAMED_RULES],
  ['shop.md', NAMED_RULES],
  ['metrics-pipeline.md', []],
  ['adr-0007-session-store.md', []],
])('finds in %s what a newcomer is to see', (name, expected) => {
  const linter = new Linter(RULES);
  const document = linter.open(name, readFileSync(join(EXAMPLES, name), 'utf8'));
  const { kind, findings } = linter.lint(document, { rules: {}, declared: undefined });
  expect(kind.isDesign).toBe(true);
  expect(findings.map(({ rule }) => rule).sort()).toEqual(expected);
});
