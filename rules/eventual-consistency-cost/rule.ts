import { storesBut, unsaid } from '../../core/index.ts';
import { LEADERLESS_STORES, OPERATING_COST, SAID_EVENTUAL } from './words.ts';

export const eventualConsistencyCost = unsaid({
  id: 'eventual-consistency-cost',
  title: 'Who accepts eventual consistency for a store that any node of writes says what it costs to operate.',
  asks: 'Operating cost',
  defaultSeverity: 'hint',
  preset: 'recommended',
  subjects: LEADERLESS_STORES,
  given: [{ terms: SAID_EVENTUAL, within: 'component' }],
  statements: OPERATING_COST,
  strangers: storesBut(LEADERLESS_STORES),
  within: 'component',
  findings: 'onePerDocument',
  message: ({ term }) =>
    `${term.name} is taken as eventually consistent, but not a word says what it costs to operate.`,
  suggest: ({ term }) => [
    {
      title: 'State its operational cost',
      label: `Operational cost (${term.name})`,
      text: '<repairs, compaction or capacity units…> on <how many…> nodes cost <how much a month…>, and <which team…> is on call for it.',
    },
  ],
});
