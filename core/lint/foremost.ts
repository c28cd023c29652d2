import { type Mention, PLACES_BY_PREFERENCE } from '../architecture/architecture.ts';

/** The mention by which one thing is shown, of at least one. */
export function foremost(mentions: readonly Mention[]): Mention {
  return mentions.reduce((best, mention) => (rankOf(mention) < rankOf(best) ? mention : best));
}

/** A sentence that decides says most, the title of the document least: it is about all of it. */
function rankOf({ place, section, isDecision, range }: Mention): number {
  if (isDecision && place === 'prose') return -1;
  const isTitle = place === 'heading' && section.level === 1 && section.startLine === range.start.line;
  return PLACES_BY_PREFERENCE.indexOf(isTitle ? 'prose' : place) + (isTitle ? 0.5 : 0);
}
