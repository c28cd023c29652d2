import { expect, it } from 'vitest';
import { leftoversIn, mayHoldLeftover } from './leftover.ts';

it.each<[string, string[]]>([
  ['Entries expire after <how long…>.', ['<how long…>']],
  ['Retention: ???', ['???']],
  ['# {short title of the decision}', ['{short title of the decision}']],
  ['Good, because {argument one}', ['{argument one}']],
  ['GET /users/{id}, ${name of it}, {{ a value }}, {id}', []],
  ['{ "a": 1 } and {key: a value} and {a = b c}', []],
  ['Really?? What???', []],
  ['\\frac{a b}', []],
])('finds in %j what is left', (text, expected) => {
  const found = leftoversIn(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(expected);
  if (expected.length > 0) expect(mayHoldLeftover(text)).toBe(true);
});
