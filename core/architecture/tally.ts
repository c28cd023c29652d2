/** How often each of several things is there, as things come and go. */
export class Tally<Item> {
  readonly #counts = new Map<Item, number>();
  /** Grows whenever something comes that was not there, or goes altogether. */
  version = 0;

  add(items: Iterable<Item>): void {
    for (const item of items) {
      const count = this.#counts.get(item) ?? 0;
      if (count === 0) this.version += 1;
      this.#counts.set(item, count + 1);
    }
  }

  remove(items: Iterable<Item>): void {
    for (const item of items) {
      const count = this.#counts.get(item) ?? 0;
      if (count > 1) this.#counts.set(item, count - 1);
      else if (this.#counts.delete(item)) this.version += 1;
    }
  }

  has(item: Item): boolean {
    return this.#counts.has(item);
  }

  get size(): number {
    return this.#counts.size;
  }

  /** Each as often as it is there. */
  *all(): Generator<Item> {
    for (const [item, count] of this.#counts) for (let index = 0; index < count; index += 1) yield item;
  }
}
