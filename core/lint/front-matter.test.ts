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
  ['{title: x, tradeoff: false}', 'ignore'],
  ['{tradeoff: {"kind": design}}', 'design'],
  ['  title: x\n  "tradeoff": false', 'ignore'],
  ['tradeoff: # ours\n\n    # so\n    kind: design', 'design'],
  ['text: |\n  tradeoff: false', undefined],
  ['title: RFC 1: caches\ntradeoff: false', 'ignore'],
  ['title: RFC 1: caches\ntradeoff:\n  kind: design', 'design'],
  ['title = "x"\ntradeoff = false', 'ignore'],
  ['tradeoff = {kind = "design"}', 'design'],
  ['tradeoff.kind = "design"', 'design'],
  ['[a]\nb = 1\n[tradeoff]\n# c\nkind = "design"', 'design'],
  ['[tradeoff]\n[other]\nkind = "design"', undefined],
  ['', undefined],
])('reads %j as %s', (frontMatter, declared) => {
  expect(declaredInFrontMatter(frontMatter)).toBe(declared);
});
