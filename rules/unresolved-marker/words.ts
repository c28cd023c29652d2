import type { Term } from '../../core/index.ts';

/** What authors leave where they have yet to decide. */
export const MARKERS: readonly Term[] = [
  {
    id: 'unresolved-marker',
    name: 'an unresolved marker',
    phrases: ['=TBD', '=TODO', '=FIXME', 'to be (decided|determined|defined|confirmed)'],
    example: 'How long entries are kept is to be decided.',
    counterexamples: ['The TODO list app has two screens.'],
    traps: ['TODO (app|apps|list|lists|item|items|service|application)'],
  },
];
