import { ABOUT_CACHES, CACHES, NOT_CACHES, unsaid } from '../../core/index.ts';
import { EDITS, STALE_READS, TIME_TO_LIVE } from './words.ts';

export const cacheInvalidation = unsaid({
  id: 'cache-invalidation',
  title: 'A cache of what users edit says what a change invalidates, or how stale reads may be.',
  asks: 'Invalidation',
  defaultSeverity: 'hint',
  preset: 'strict',
  subjects: CACHES,
  given: [
    { terms: TIME_TO_LIVE, within: 'component' },
    { terms: EDITS, within: 'component' },
  ],
  statements: STALE_READS,
  about: ABOUT_CACHES,
  strangers: NOT_CACHES,
  within: 'component',
  findings: 'onePerDocument',
  message: () => 'What is cached is also edited, and only a time to live is given: reads are stale for that long.',
  suggest: () => [
    {
      title: 'State what a change invalidates',
      label: 'Cache invalidation',
      text: 'a change of <what…> invalidates its entry by <deleting the key, or an event…>.',
    },
    {
      title: 'State that stale reads are acceptable',
      label: 'Cache invalidation',
      text: 'nothing is invalidated: cached reads that are stale for up to <5 min…> are acceptable because <reason…>.',
    },
  ],
});
