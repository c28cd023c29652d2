import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

describe('readFrontMatter', () => {
  it.each<[string, string | undefined]>([
    ['tradeoff: false', 'ignore'],
    ['tradeoff: no', 'ignore'],
    ['"tradeoff": false', 'ignore'],
    ['title: x\ntradeoff: false # not ours', 'ignore'],
    ['tradeoff: {kind: design}', 'design'],
    ['tradeoff: { kind: "design" }', 'design'],
    ['tradeoff:\n  kind: design\ntitle: x', 'design'],
    ['tradeoff:\n  # ours\n\n  kind: design\n', 'design'],
    ['title: "{{ broken }}: [\ntradeoff: false\ndate: {{ now }}', 'ignore'],
    ['tradeoff:\nkind: design', undefined],
    ['tradeoff:', undefined],
    ['tradeoff: {}', undefined],
    ['tradeoff-budget: 12', undefined],
    ['title: tradeoff', undefined],
    ['x:\n  tradeoff: false', undefined],
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
  ])('takes %j for %s', (frontMatter, declared) => {
    expect(readFrontMatter(frontMatter)).toEqual({ isUnderstood: true, declared });
  });

  it.each<[string, string, [number, number], [number, number]]>([
    ['tradeoff: {kind: bogus}', 'The kind can only be “design”', [1, 17], [1, 22]],
    ['title: x\ntradeoff:\n  kind: bogus', 'The kind can only be “design”', [3, 8], [3, 13]],
    ['tradeoff: {kind}', 'The kind can only be “design”', [1, 11], [1, 15]],
    ['title: x\ntradeoff: 12', 'This is not understood', [2, 10], [2, 12]],
    ['tradeoff: true', 'This is not understood', [1, 10], [1, 14]],
    ['tradeoff: [design]', 'This is not understood', [1, 10], [1, 18]],
    ['tradeoff:\n- design', 'This is not understood', [2, 0], [2, 8]],
    ['tradeoff: {kind: design, owner: me}', '“owner” is no key', [1, 25], [1, 30]],
    ['tradeoff: {kind: design', 'This is no YAML', [1, 0], [1, 23]],
  ])('says what is wrong with %j, and where', (frontMatter, message, [line, character], [endLine, endCharacter]) => {
    expect(readFrontMatter(frontMatter)).toEqual({
      isUnderstood: false,
      message: `${message}: front matter takes “tradeoff: false” or “tradeoff: {kind: design}”.`,
      range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    });
  });
});
