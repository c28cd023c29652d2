import type { Mention, Report, Rule, Section } from '../../core/index.ts';
import { MARKERS } from './words.ts';

export const unresolvedMarker: Rule = {
  id: 'unresolved-marker',
  title: 'A design leaves no blank and no “TBD” outside of its open questions.',
  defaultSeverity: 'information',
  preset: 'recommended',
  appliesTo: 'designs',
  words: MARKERS,
  check: ({ blanks, isDraft, mentions }) => [
    ...blanks
      .filter((blank) => isExpectedResolved(blank) && !(isDraft && blank.isOpenTask))
      .map(
        ({ text, range, isOpenTask }): Report => ({
          range,
          message: isOpenTask ? `“${text}” is required, and not ticked.` : `“${text}” is not filled in.`,
        }),
      ),
    ...mentions
      // A draft says once that it is one.
      .filter((mention) => !isDraft && isMarker(mention) && isExpectedResolved(mention))
      .map(
        ({ range, text }): Report => ({
          range,
          message: `“${text}” is left: decide it, or ask it among the open questions.`,
        }),
      ),
  ],
};

function isMarker({ term, place, stance }: Mention): boolean {
  return MARKERS.includes(term) && place !== 'code' && stance !== 'code' && stance !== 'quoted';
}

/** Open questions and what is left for later are where the undecided belongs. */
function isExpectedResolved({ section }: { readonly section: Section }): boolean {
  return section.sense !== 'future';
}
