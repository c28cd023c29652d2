import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { plainMarkdown } from './plain-markdown.ts';

it.each([
  'reads may be *stale*, `now` or <later>',
  'user_id, _lead_ and snake_case_',
  'a [link](x) and ![image](y)',
  'one | two \\| three',
  '~~not~~ this, ~5 s',
  'cats & dogs, &amp; &#35;',
  'API -> queue -> "workers"',
])('shows %j as it is in the cell of a table', (text) => {
  const source = `| a |\n|---|\n| ${plainMarkdown(text)} |\n`;
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const [table] = tree.children;
  if (table?.type !== 'table') throw new Error('It is no table any more.');
  const cell = table.children[1]!.children[0]!.children;
  expect(cell.map((node) => (node.type === 'text' ? node.value : node.type)).join('')).toBe(text);
});

it('leaves alone what means nothing', () => {
  expect(plainMarkdown('media_id -> a & b,\n c (x)')).toBe('media_id -> a & b, c (x)');
});
