import { expect, it } from 'vitest';
import { declaredInFrontMatter } from './front-matter.ts';

it.each<[string, string | undefined]>([
  ['tradeoff: false', 'ignore'],
  ['title: x\ntradeoff: false # not ours', 'ignore'],
  ['tradeoff: {kind: design}', 'design'],
  ['tradeoff: { kind: "design" }', 'design'],
  ['tradeoff:\n  kind: design\ntitle: x', 'design'],
  ['tradeoff:\nkind: design', undefined],
  ['title: tradeoff', undefined],
  ['', undefined],
])('reads %j as %s', (frontMatter, declared) => {
  expect(declaredInFrontMatter(frontMatter)).toBe(declared);
});
