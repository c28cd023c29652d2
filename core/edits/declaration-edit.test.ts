import { expect, it } from 'vitest';
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
])('declares the kind %s', (_, before, declared, frontMatterEnd, after) => {
  const text = new LineText(before);
  const { range, newText } = declarationEdit(text, frontMatterEnd, declared);
  text.replace(range, newText);
  expect(text.toString()).toBe(after);
});
