import { unsaid } from '../../core/index.ts';
import { COLD_THINGS, WARMTH } from './words.ts';

export const coldStart = unsaid({
  id: 'cold-start',
  title: 'Who relies on warm caches or on functions that start on demand says how a cold start goes.',
  asks: 'Cold start',
  defaultSeverity: 'hint',
  preset: 'recommended',
  subjects: COLD_THINGS,
  statements: WARMTH,
  within: 'document',
  findings: 'onePerDocument',
  message: ({ text }) =>
    `“${text.replace(/\s+/g, ' ')}”: how does a cold start go, and has it been rehearsed under load?`,
  suggest: () => [
    {
      title: 'State how a cold start is rehearsed',
      label: 'Cold start',
      text: 'a cold start of all instances is rehearsed by <replaying production load…>; p99 stays below <500 ms…>.',
    },
  ],
});
