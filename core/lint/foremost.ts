import { type Mention, PLACES_BY_PREFERENCE } from '../architecture/architecture.ts';
import { isTitle } from './weighing.ts';

/** The mention by which one thing is shown, of at least one. */
export function foremost(mentions: readonly Mention[]): Mention {
  return mentions.reduce((best, mention) => (rankOf(mention) < rankOf(best) ? mention : best));
}

/** A sentence that decides says most, the title of the document least: it is about all of it. */
function rankOf(mention: Mention): number {
  if (mention.isDecision && mention.place === 'prose') return -1;
  return isTitle(mention) ? PLACES_BY_PREFERENCE.indexOf('prose') + 0.5 : PLACES_BY_PREFERENCE.indexOf(mention.place);
}
