import { isCssColor } from './css-colors.ts';

/**
 * What Mermaid's parsers take from a browser, put into the global object of the worker: sequence diagrams ask the
 * browser whether a word is a colour, use case diagrams group with `Object.groupBy`, which Node 20 does not have.
 */
export function defineBrowserGlobals(): void {
  Object.assign(globalThis, {
    window: { CSS: { supports: (property: string, value: string) => property === 'color' && isCssColor(value) } },
  });
  if (!('groupBy' in Object))
    Object.defineProperty(Object, 'groupBy', { value: groupBy, configurable: true, writable: true });
}

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => PropertyKey): object {
  const groups: Record<PropertyKey, Item[]> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
}
