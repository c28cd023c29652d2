/**
 * What a technology, protocol or technique trades away, in three lines of at most `LONGEST_LINE` characters, for whoever
 * meets its name in a design.
 */
export interface Card {
  /** Unique, in kebab case. */
  readonly id: string;
  /** As a title. */
  readonly name: string;
  /** What it is chosen for. */
  readonly gives: string;
  /** What it costs: the trade-off. */
  readonly givesUp: string;
  /** What a design that uses it states. */
  readonly say: string;
  /** Where that can be checked. */
  readonly source: CardSource;
  /** Ids of terms of the vocabulary that name it. */
  readonly covers?: readonly string[];
  /** What else names it; see `Term`. */
  readonly phrases?: readonly string[];
  readonly traps?: readonly string[];
  readonly unless?: readonly string[];
  /** It names a kind of thing: a product named at the same place comes first. */
  readonly isGeneric?: boolean;
  /** A sentence that names it, and sentences that only seem to: all are tested. */
  readonly example: string;
  readonly counterexamples?: readonly string[];
}

export interface CardSource {
  /** Of a page of the product's documentation, a specification or a paper. */
  readonly title: string;
  readonly url: string;
}

/** In UTF-16 units; more is not read in a hover. */
export const LONGEST_LINE = 140;
