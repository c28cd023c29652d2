import { expect, it } from 'vitest';
import { readFrontMatter } from '../lint/front-matter.ts';
import { BlockList } from '../markdown/block-list.ts';
import { LineText } from '../text/line-text.ts';
import { declarationEdit } from './declaration-edit.ts';

it.each<[string, string, 'design' | 'ignore', number, string]>([
  ['where there is no front matter', '# A\n', 'ignore', 0, '---\ntradeoff: false\n---\n\n# A\n'],
  ['with the line ends of the text', '\r\n# A', 'ignore', 0, '---\r\ntradeoff: false\r\n---\r\n\r\n# A'],
  ['beside other keys', '---\ntitle: a\n---\n# A', 'design', 3, '---\ntitle: a\ntradeoff: {kind: design}\n---\n# A'],
  ['in place of another', '---\ntradeoff: false\n---\n', 'design', 3, '---\ntradeoff: {kind: design}\n---\n'],
  [
    'in place of one on several lines',
    '---\ntradeoff:\n  kind: design\ntitle: a\n---\n',
    'ignore',
    5,
    '---\ntradeoff: false\ntitle: a\n---\n',
  ],
  ['behind a byte order mark', '\uFEFF# A\n', 'ignore', 0, '\uFEFF---\ntradeoff: false\n---\n\n# A\n'],
  ['in empty front matter', '---\n---\n# A', 'ignore', 2, '---\ntradeoff: false\n---\n# A'],
  ['in blank front matter', '---\r\n\r\n---\r\n', 'ignore', 3, '---\r\n\r\ntradeoff: false\r\n---\r\n'],
  ['beside comments', '---\n# ours\n---\n', 'ignore', 3, '---\n# ours\ntradeoff: false\n---\n'],
  ['in a flow mapping', '---\n{title: a}\n---\n', 'design', 3, '---\n{tradeoff: {kind: design}, title: a}\n---\n'],
  ['in an empty flow mapping', '---\n{}\n---\n', 'ignore', 3, '---\n{tradeoff: false}\n---\n'],
  [
    'in a flow mapping on several lines',
    '---\n{\n  title: a,\n  tradeoff: {kind: design}\n}\n---\n',
    'ignore',
    6,
    '---\n{\n  title: a,\n  tradeoff: false\n}\n---\n',
  ],
  ['beside indented keys', '---\n  title: a\n---\n', 'ignore', 3, '---\n  title: a\n  tradeoff: false\n---\n'],
  ['in place of a quoted key', '---\n"tradeoff": no\n---\n', 'design', 3, '---\n"tradeoff": {kind: design}\n---\n'],
  [
    'with the comments kept',
    '---\ntradeoff: # why\n  kind: design # so\n# next\ntitle: a\n---\n',
    'ignore',
    6,
    '---\ntradeoff: false # why\n# next\ntitle: a\n---\n',
  ],
  [
    'where its value is left out',
    '---\ntradeoff:\ntitle: a\n---\n',
    'ignore',
    4,
    '---\ntradeoff: false\ntitle: a\n---\n',
  ],
  [
    'behind a text on several lines',
    '---\ntext: |\n  tradeoff: no\n\n---\n',
    'ignore',
    5,
    '---\ntext: |\n  tradeoff: no\n\ntradeoff: false\n---\n',
  ],
  ['before the end that Pandoc takes', '---\na: 1\n...\n', 'ignore', 3, '---\na: 1\ntradeoff: false\n...\n'],
  [
    'beside a title that is no YAML',
    '---\ntitle: RFC 1: a\n---\n',
    'ignore',
    3,
    '---\ntitle: RFC 1: a\ntradeoff: false\n---\n',
  ],
  [
    'above what only looks like front matter',
    '---\nNote\n---\n',
    'ignore',
    3,
    '---\ntradeoff: false\n---\n\n---\nNote\n---\n',
  ],
  ['in TOML', '+++\na = 1\n[b]\nc = 1\n+++\n', 'ignore', 5, '+++\ntradeoff = false\na = 1\n[b]\nc = 1\n+++\n'],
  [
    'in place of another in TOML',
    '+++\na = 1\n[tradeoff]\nkind = "design"\n\n[b]\nc = 1\n+++\n',
    'ignore',
    8,
    '+++\ntradeoff = false\na = 1\n[b]\nc = 1\n+++\n',
  ],
])('declares the kind %s', (_, before, declared, frontMatterEnd, after) => {
  const text = new LineText(before);
  const { range, newText } = declarationEdit(text, frontMatterEnd, declared);
  text.replace(range, newText);
  expect(text.toString()).toBe(after);
  const { blocks } = new BlockList(text);
  expect(readFrontMatter(text.slice(1, blocks[0]!.endLine - 1))).toEqual({ isUnderstood: true, declared });
});
