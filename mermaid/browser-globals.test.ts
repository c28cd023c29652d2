import { afterEach, expect, test } from 'vitest';
import { defineBrowserGlobals } from './browser-globals.ts';

interface Defined {
  readonly window: { readonly CSS: { supports(property: string, value: string): boolean } };
  readonly Object: { groupBy(items: Iterable<number>, keyOf: (item: number, index: number) => string): object };
}
const defined = globalThis as unknown as Defined;
const ownGroupBy = Object.getOwnPropertyDescriptor(Object, 'groupBy');

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(Object, 'groupBy');
  if (ownGroupBy) Object.defineProperty(Object, 'groupBy', ownGroupBy);
});

test('CSS.supports knows colours and nothing else', () => {
  defineBrowserGlobals();
  const { CSS } = defined.window;
  expect([CSS.supports('color', 'teal'), CSS.supports('color', 'Edge'), CSS.supports('width', 'teal')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('Object.groupBy is there where Node lacks it', () => {
  Reflect.deleteProperty(Object, 'groupBy');
  defineBrowserGlobals();
  const groups = defined.Object.groupBy([5, 6, 7], (item, index) => (item === 7 || index === 0 ? '__proto__' : 'rest'));
  expect(Object.entries(groups)).toEqual([
    ['__proto__', [5, 7]],
    ['rest', [6]],
  ]);
});

test('an Object.groupBy of the platform stays', () => {
  const own = () => ({});
  Object.defineProperty(Object, 'groupBy', { value: own, configurable: true });
  defineBrowserGlobals();
  expect(defined.Object.groupBy).toBe(own);
});
