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
  ['<!-- tradeoff-disable-nextish x -->', [{ name: 'unknown', written: 'disable-nextish' }]],
  ['<!-- Tradeoff-Disable a -->', [{ name: 'disable', rules: ['a'] }]],
  ['<!-- tradeoff-disable-next: a -- b -->', [{ name: 'disable-next', rules: ['a'], reason: 'b' }]],
  ['<!-- tradeoff-disable-next a: b -- c -->', [{ rules: ['a'], reason: 'b -- c' }]],
  ['<!-- tradeoff-disable-next a — b – c -->', [{ rules: ['a'], reason: 'b – c' }]],
  ['<!-- tradeoff-disable-next a - b -->', [{ rules: ['a'], reason: 'b' }]],
  ['<!-- tradeoff-disable-next a--b -->', [{ rules: ['a--b'], reason: '' }]],
  ['<!--\n  tradeoff-disable-next\n  a,\n  b\n  -- why\n  so\n-->', [{ rules: ['a', 'b'], reason: 'why so' }]],
  ['x <!-- tradeoff-disable a -- b\nc', [{ rules: ['a'], reason: 'b', start: 2, end: 30 }]],
  ['<!-- the tradeoff-disable directive -->', []],
])('reads %j', (text, expected) => {
  expect(directivesIn(text)).toMatchObject(expected);
});

it('takes time that grows with the text', () => {
  const hostile = '<!-- tradeoff-disable a '.repeat(20_000);
  const start = performance.now();
  expect(directivesIn(hostile)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(500);
});
