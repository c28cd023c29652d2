import { type Hit, type Term, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Card } from './card.ts';

/** Finds the card of what is named; its vocabulary is apart from that of the rules, which reads every block. */
export class CardIndex {
  readonly vocabulary: Vocabulary;
  readonly #cards: ReadonlyMap<string, Card>;
  readonly #order: readonly string[];

  /** `terms` are those that cards cover; of two cards that name the same words the first counts. */
  constructor(cards: readonly Card[], terms: readonly Term[]) {
    this.#cards = new Map(cards.map((card) => [card.id, card]));
    this.#order = cards.map(({ id }) => id);
    this.vocabulary = new Vocabulary(cards.map((card) => termOf(card, terms)));
  }

  /** The card of a term that `vocabulary` has found. */
  cardOf({ id }: Term): Card | undefined {
    return this.#cards.get(id);
  }

  /** Of the terms found at one place the one whose card counts: a product before a kind of thing, the longer before the shorter. */
  best<Found extends Pick<Hit, 'term'>>(found: readonly Found[], lengthOf: (one: Found) => number): Found | undefined {
    const [best] = found.toSorted(
      (a, b) =>
        Number(a.term.isGeneric ?? false) - Number(b.term.isGeneric ?? false) ||
        lengthOf(b) - lengthOf(a) ||
        this.#order.indexOf(a.term.id) - this.#order.indexOf(b.term.id),
    );
    return best;
  }

  /** The card of what `text` names, where it is a name and little else. */
  cardFor(text: string): Card | undefined {
    const hits = this.vocabulary.hitsIn(text).filter(({ term }) => this.vocabulary.fits(term, text, text));
    const best = this.best(hits, ({ start, end }) => end - start);
    return best && this.cardOf(best.term);
  }
}

/** What a term needs to count for a rule, such as a role, is no matter here: a name is a name. */
function termOf(
  { id, name, covers = [], phrases = [], traps = [], unless, isGeneric, example }: Card,
  terms: readonly Term[],
): Term {
  const covered = terms.filter((term) => covers.includes(term.id));
  return {
    id,
    name,
    phrases: [...phrases, ...covered.flatMap((term) => term.phrases)],
    labels: covered.flatMap((term) => term.labels ?? []),
    traps: [...traps, ...covered.flatMap((term) => term.traps ?? [])],
    ...(unless && { unless }),
    ...(isGeneric && { isGeneric }),
    example,
  };
}
