import { expect, it } from 'vitest';
import { matchDiagrams } from './matching.ts';

const _ = undefined;

it.each<[string, string, string, (number | undefined)[]]>([
  ['nothing at first', '', 'ab', [_, _]],
  ['what has not changed', 'ab', 'ab', [0, 1]],
  ['an edited one', 'abc', 'axc', [0, 1, 2]],
  ['several edited ones', 'abc', 'xyc', [0, 1, 2]],
  ['an inserted one', 'ab', 'axb', [0, _, 1]],
  ['one inserted at the start', 'ab', 'xab', [_, 0, 1]],
  ['one added at the end', 'ab', 'abx', [0, 1, _]],
  ['a removed one', 'abc', 'ac', [0, 2]],
  ['moved ones', 'ab', 'ba', [1, 0]],
  ['twins', 'aa', 'aaa', [0, 1, _]],
  ['an edited twin', 'aa', 'xa', [0, 1]],
])('finds again %s', (_description, previous, next, matches) => {
  expect(matchDiagrams([...previous], [...next])).toEqual(matches);
});
