import { expect, it } from 'vitest';
import { BlockList } from '../markdown/block-list.ts';
import type { DocumentLanguage } from '../markdown/language.ts';
import { LineText } from '../text/line-text.ts';
import { directiveEdit } from './directive-edit.ts';

const DIRECTIVE = '<!-- tradeoff-disable-next r -- <reason…> -->';

it.each<[string, string, string, DocumentLanguage?]>([
  ['before the block', 'A.\n\nB.\nRedis\n', `A.\n\n${DIRECTIVE}\n\nB.\nRedis\n`],
  ['apart from what stands above', '# A\nRedis\n', `# A\n\n${DIRECTIVE}\n\nRedis\n`],
  ['before the whole list', 'A:\n- a\n\n- b\n  - Redis\n', `A:\n\n${DIRECTIVE}\n\n- a\n\n- b\n  - Redis\n`],
  ['below front matter', '---\na: b\n---\nRedis\n', `---\na: b\n---\n\n${DIRECTIVE}\n\nRedis\n`],
  ['behind a byte order mark', '\uFEFFRedis\n', `\uFEFF${DIRECTIVE}\n\nRedis\n`],
  ['with the line ends of the text', 'Redis\r\n', `${DIRECTIVE}\r\n\r\nRedis\r\n`],
  [
    'before the line of a diagram',
    'flowchart LR\n  a --> Redis\n',
    'flowchart LR\n  %% tradeoff-disable-next r -- <reason…>\n  a --> Redis\n',
    'mermaid',
  ],
])('a directive is inserted %s', (_, before, after, language = 'markdown') => {
  const text = new LineText(before);
  const line = before.split(/\r?\n/).findIndex((one) => one.includes('Redis'));
  const position = { line, character: text.line(line).indexOf('Redis') };
  const { range, newText } = directiveEdit(text, new BlockList(text, language).blocks, position, 'r');
  text.replace(range, newText);
  expect(text.toString()).toBe(after);
});
