import type { Term } from '../vocabulary/vocabulary.ts';

/** What of an architecture can change by itself. Lines and sections are part of everything. */
export type Part = 'kind' | 'mentions' | 'diagrams' | 'prose' | 'directives' | 'blanks';

/** When what of a document changed last, counted in changes: who knows when it looked knows what it need not redo. */
export class Changes {
  #now = 0;
  #everything = 0;
  readonly #parts = new Map<Part, number>();
  readonly #terms = new Map<Term, number>();

  get now(): number {
    return this.#now;
  }

  /** What is noted from here on is one change. */
  begin(): void {
    this.#now += 1;
  }

  note(part: Part): void {
    this.#parts.set(part, this.#now);
  }

  noteMentions(mentions: Iterable<{ readonly term: Term }>): void {
    for (const { term } of mentions) {
      this.#terms.set(term, this.#now);
      this.note('mentions');
    }
  }

  noteEverything(): void {
    this.#everything = this.#now;
  }

  /** Whether any of `parts` changed after `then`; of mentions only those of `terms` count. */
  since(then: number, parts: Iterable<Part>, terms: ReadonlySet<Term>): boolean {
    if (this.#everything > then) return true;
    for (const part of parts) {
      if ((this.#parts.get(part) ?? 0) <= then) continue;
      if (part !== 'mentions') return true;
      for (const term of terms) if ((this.#terms.get(term) ?? 0) > then) return true;
    }
    return false;
  }
}
