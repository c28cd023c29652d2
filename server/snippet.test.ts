import { expect, it } from 'vitest';
import { snippetOf } from './snippet.ts';

it.each<[string, string]>([
  ['nothing to fill', 'nothing to fill$0'],
  ['TTL <5 min…>; stale for <5 min…>, max <size…>', 'TTL ${1:<5 min…>}; stale for ${1:<5 min…>}, max ${2:<size…>}$0'],
  ['costs $5 {a} C:\\x, <b>', 'costs \\$5 {a\\} C:\\\\x, <b>$0'],
])('turns the blanks of %j into tab stops', (text, snippet) => {
  expect(snippetOf(text)).toBe(snippet);
});
