import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import type { LineChange } from '../text/line-text.ts';
import type { Part } from './changes.ts';

/** What a look can go around: a mention, wherever it stands by now. */
interface Standing {
  readonly range: { readonly start: { readonly line: number } };
}

/** A question that can be asked again, and its answer. */
interface Answered {
  readonly ask: () => boolean;
  readonly answer: boolean;
}

/** What somebody looked at of an architecture: who knows that it is as it was need not look again. */
export class Look {
  readonly parts = new Set<Part>();
  readonly #answers: Answered[] = [];
  readonly #worded = new Set<object>();
  readonly #around: Standing[] = [];
  #reach = 0;
  #isSorted = true;

  /** Asks, and notes what is answered. */
  at(ask: () => boolean): boolean {
    const answer = ask();
    this.#answers.push({ ask, answer });
    return answer;
  }

  /** Whether everything that was asked is answered as it was. */
  get isAnsweredAlike(): boolean {
    return this.#answers.every(({ ask, answer }) => ask() === answer);
  }

  /** The words around a mention are read. */
  atWordsOf(mention: object): void {
    this.#worded.add(mention);
  }

  /** It matters what stands within so many lines of a mention. */
  around(mention: Standing, lines: number): void {
    this.#around.push(mention);
    this.#reach = Math.max(this.#reach, lines);
    this.#isSorted = false;
  }

  readsWordsOf(mentions: readonly object[]): boolean {
    return this.#worded.size > 0 && mentions.some((mention) => this.#worded.has(mention));
  }

  /** Whether distances in lines mattered at all. */
  get isAround(): boolean {
    return this.#around.length > 0;
  }

  /** Whether lines that came or went may have changed how far something is from what was looked around. */
  reaches({ startLine, removed, inserted }: LineChange): boolean {
    if (this.#around.length === 0) return false;
    if (!this.#isSorted) this.#around.sort((a, b) => lineOf(a) - lineOf(b));
    this.#isSorted = true;
    const reach = this.#reach + Math.abs(inserted - removed);
    const last = this.#around[lastAtOrBefore(this.#around, startLine + inserted + reach, lineOf)]!;
    return Math.abs(lineOf(last) - startLine) <= inserted + reach;
  }
}

function lineOf({ range }: Standing): number {
  return range.start.line;
}
