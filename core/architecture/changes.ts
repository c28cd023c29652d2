import type { LineChange } from '../text/line-text.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Look } from './look.ts';

/** What of an architecture can change by itself; `lines`: on which lines things stand. */
export type Part =
  | 'kind'
  | 'draft'
  | 'mentions'
  | 'outline'
  | 'lines'
  | 'diagrams'
  | 'drawn'
  | 'prose'
  | 'directives'
  | 'blanks';

/**
 * When what of a document changed last, counted in changes: who knows when it looked, and at what, knows what it need
 * not redo.
 */
export class Changes {
  #now = 0;
  readonly #parts = new Map<Part, number>();
  readonly #terms = new Map<Term, number>();
  readonly #moves = new Recent<LineChange>();
  readonly #reworded = new Recent<readonly object[]>();
  #look: Look | undefined;

  get now(): number {
    return this.#now;
  }

  /** What is noted from here on is one change. */
  begin(): void {
    this.#now += 1;
  }

  note(...parts: readonly Part[]): void {
    for (const part of parts) this.#parts.set(part, this.#now);
  }

  /** Mentions have come, gone, or are meant otherwise. */
  noteMentions(mentions: readonly { readonly term: Term }[]): void {
    for (const { term } of mentions) this.#terms.set(term, this.#now);
    if (mentions.length > 0) this.note('mentions');
  }

  /** The words around mentions are others. */
  noteRewording(mentions: readonly object[]): void {
    if (mentions.length > 0) this.#reworded.note(this.#now, mentions);
  }

  noteMove(move: LineChange): void {
    this.#moves.note(this.#now, move);
    this.note('lines');
  }

  /** Runs `task`, whose looks at mentions are part of `look`. */
  observe<Result>(look: Look, task: () => Result): Result {
    const outer = this.#look;
    this.#look = look;
    try {
      return task();
    } finally {
      this.#look = outer;
    }
  }

  /** Who observes, if anybody does. */
  get look(): Look | undefined {
    return this.#look;
  }

  /** Whether `part` changed after `then`. */
  changed(part: Part, then: number): boolean {
    return (this.#parts.get(part) ?? 0) > then;
  }

  /** Whether what was looked at changed after `then`, words apart; of mentions only those of `terms` count. */
  affect({ parts }: Look, then: number, terms: ReadonlySet<Term>): boolean {
    for (const part of parts) {
      if (!this.changed(part, then)) continue;
      if (part !== 'mentions') return true;
      for (const term of terms) if ((this.#terms.get(term) ?? 0) > then) return true;
    }
    return false;
  }

  /** Whether words or distances in lines that were looked at changed after `then`. */
  affectNearby(look: Look, then: number): boolean {
    const reworded = this.#reworded.after(then);
    if (!reworded || reworded.some((mentions) => look.readsWordsOf(mentions))) return true;
    const moves = this.#moves.after(then);
    // Of several moves the earlier ones count lines that are others by now.
    return !moves || (moves.length > 1 ? look.isAround : moves.some((move) => look.reaches(move)));
  }
}

/** More are not remembered. */
const MOST = 1_000;

/** The latest of what happened. */
class Recent<Item> {
  #items: { readonly at: number; readonly item: Item }[] = [];
  #forgotten = 0;

  note(at: number, item: Item): void {
    if (this.#items.length >= MOST) {
      const dropped = this.#items.splice(0, MOST / 2);
      this.#forgotten = dropped.at(-1)!.at;
    }
    this.#items.push({ at, item });
  }

  /** What happened after `then`; undefined where it is forgotten. */
  after(then: number): readonly Item[] | undefined {
    if (then < this.#forgotten) return undefined;
    const first = this.#items.findLastIndex(({ at }) => at <= then) + 1;
    return this.#items.slice(first).map(({ item }) => item);
  }
}
