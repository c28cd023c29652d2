import { expect, it } from 'vitest';
import { directivesIn } from './directives.ts';

it.each<[string, object[]]>([
  [
    '<!-- tradeoff-disable-next cache-eviction -- fronted by Varnish, see RFC 144 -->',
    [{ name: 'disable-next', rules: ['cache-eviction'], reason: 'fronted by Varnish, see RFC 144' }],
  ],
  ['<!-- tradeoff-disable a, b c -- why -- so -->', [{ name: 'disable', rules: ['a', 'b', 'c'], reason: 'why -- so' }]],
  ['<!--tradeoff-enable-->', [{ name: 'enable', rules: [], reason: '' }]],
  ['<!-- tradeoff-disable-file -- a draft -->', [{ name: 'disable-file', rules: [], reason: 'a draft' }]],
  ['<!-- tradeoff-disable-nextish x -->', []],
  ['<!-- the tradeoff-disable directive -->', []],
])('reads %j', (text, expected) => {
  expect(directivesIn(text)).toMatchObject(expected);
});
