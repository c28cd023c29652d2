import type { DesignDocument } from '../architecture/design-document.ts';
import type { Card } from '../cards/card.ts';
import type { CardIndex } from '../cards/card-index.ts';
import { holds, type Position, type Range } from '../text/position.ts';
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
  const named = namedAt(document, position, index) ?? drawnAt(document, position, index);
  if (!named) return undefined;
  const review = reviewed();
  if (!review.kind.isDesign) return undefined;
  const isAbout = ({ called }: ReviewRow | LeftOut) => called.some((name) => index.cardFor(name) === named.card);
  return { ...named, review, rows: review.rows.filter(isAbout), leftOut: review.leftOut.filter(isAbout) };
}

type NamedCard = Pick<DescribedCard, 'card' | 'range'>;

function namedAt(document: DesignDocument, position: Position, index: CardIndex): NamedCard | undefined {
  const named = document
    .mentionsAt(position, index.vocabulary)
    .filter(({ place, stance }) => place !== 'code' && stance !== 'code');
  const best = index.best(named, ({ text }) => text.length);
  const card = best && index.cardOf(best.term);
  return card && { card, range: best.range };
}

/** Where a diagram names a node by its id, its label says what it is. */
function drawnAt(document: DesignDocument, position: Position, index: CardIndex): NamedCard | undefined {
  for (const { name, idRanges } of document.architecture('design').drawn.nodes) {
    const range = idRanges.find((one) => holds(one, position));
    const card = range && index.cardFor(name);
    if (card) return { card, range };
  }
  return undefined;
}
