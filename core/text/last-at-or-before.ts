/**
 * Index of the last of `items` whose `key` is at most `limit`, or 0 when there is none; `items` are sorted by `key`.
 */
export function lastAtOrBefore<Item>(items: readonly Item[], limit: number, key: (item: Item) => number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (key(items[middle]!) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
