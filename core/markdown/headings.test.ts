import { expect, it } from 'vitest';
import { headingsOf, shiftHeadings } from './headings.ts';

it.each<[string, number, string]>([
  ['# A\n\n## B #\n', 1, '## A\n\n### B #\n'],
  ['## A\ntext\n### B', -1, '# A\ntext\n## B'],
  ['# A\n\n##### B\n\n###### C', 2, '### A\n\n###### B\n\n###### C'],
  ['## A\n\n### B', -5, '# A\n\n# B'],
  ['A\n===\n\nB\nmore\n---\n\n- c', 1, '## A\n\n### B more\n\n- c'],
  ['```md\n# no\n```\n\n    # no\n\n- # no\n\n# yes', 1, '```md\n# no\n```\n\n    # no\n\n- # no\n\n## yes'],
  ['# A\r\n\r\nB\r\n---\r\nc\r\n', 1, '## A\n\n### B\nc\n'],
  ['# A\r\n', 0, '# A\n'],
  ['no heading', 3, 'no heading'],
])('shifts the headings of %j by %i', (text, by, shifted) => {
  expect(shiftHeadings(text, by)).toBe(shifted);
});

it('knows the levels of both kinds of heading', () => {
  expect(headingsOf('A\n=\n\n### B\n\nC\n-\n\n~~~\n# no\n~~~').map(({ level }) => level)).toEqual([1, 3, 2]);
});
