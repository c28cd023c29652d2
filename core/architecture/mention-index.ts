import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import type { Mention } from './architecture.ts';

/** The mentions of a document by the id of their term, those of one in order: for many rules they are sorted once. */
export class MentionIndex {
  readonly #read: () => readonly Mention[];
  /** Made when somebody asks. */
  #byId: Map<string, readonly Mention[]> | undefined;

  constructor(read: () => readonly Mention[]) {
    this.#read = read;
  }

  of(id: string): readonly Mention[] {
    this.#byId ??= sorted(this.#read());
    return this.#byId.get(id) ?? [];
  }

  forget(): void {
    this.#byId = undefined;
  }

  /** In the place of all mentions of one block come others. */
  replace(before: readonly Mention[], now: readonly Mention[]): void {
    const byId = this.#byId;
    if (!byId) return;
    const own = sorted(now);
    for (const id of new Set([...before, ...now].map(({ term }) => term.id))) {
      const list = byId.get(id) ?? [];
      const { block } = (now[0] ?? before[0])!;
      const last = lastAtOrBefore(list, block - 1, (mention) => mention.block);
      const start = list[last] === undefined || list[last].block >= block ? last : last + 1;
      let end = start;
      while (end < list.length && list[end]!.block === block) end += 1;
      byId.set(id, [...list.slice(0, start), ...(own.get(id) ?? []), ...list.slice(end)]);
    }
  }
}

function sorted(mentions: readonly Mention[]): Map<string, readonly Mention[]> {
  const byId = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = byId.get(mention.term.id);
    if (list) list.push(mention);
    else byId.set(mention.term.id, [mention]);
  }
  return byId;
}
