import type { DesignDocument } from '../architecture/design-document.ts';
import type { Card } from '../cards/card.ts';
import type { CardIndex } from '../cards/card-index.ts';
import type { Position, Range } from '../text/position.ts';
import type { LeftOut, Review, ReviewRow } from './review.ts';

/** A card, where its subject is named, and what the document has to say of it. */
export interface DescribedCard {
  readonly card: Card;
  readonly range: Range;
  /** The review, and of its rows those about the card's subject. */
  readonly review: Review;
  readonly rows: readonly ReviewRow[];
  /** Where the document names it without standing behind it. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * The card of what is named at `position`. There is none in code, in what is no design, and where a word only looks like
 * a name.
 */
export function describedCard(
  document: DesignDocument,
  position: Position,
  index: CardIndex,
  reviewed: () => Review,
): DescribedCard | undefined {
  const named = document
    .mentionsAt(position, index.vocabulary)
    .filter(({ place, stance }) => place !== 'code' && stance !== 'code');
  const best = index.best(named, ({ text }) => text.length);
  const card = best && index.cardOf(best.term);
  if (!card) return undefined;
  const review = reviewed();
  if (!review.kind.isDesign) return undefined;
  const isAbout = ({ called }: ReviewRow | LeftOut) => called.some((name) => index.cardFor(name) === card);
  return {
    card,
    range: best.range,
    review,
    rows: review.rows.filter(isAbout),
    leftOut: review.leftOut.filter(isAbout),
  };
}
