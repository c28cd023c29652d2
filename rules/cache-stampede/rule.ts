import { CACHES, unsaid } from '../../core/index.ts';
import { PEAKS, STAMPEDE_GUARDS } from './words.ts';

export const cacheStampede = unsaid({
  id: 'cache-stampede',
  title: 'A cache that faces sudden peaks says what happens when a popular entry expires.',
  asks: 'Stampede',
  defaultSeverity: 'hint',
  preset: 'strict',
  subjects: CACHES,
  given: [{ terms: PEAKS, within: 'document' }],
  statements: STAMPEDE_GUARDS,
  within: 'document',
  findings: 'onePerDocument',
  message: () => 'What stops a stampede on the database when a popular entry expires?',
  suggest: () => [
    {
      title: 'State what stops a stampede',
      label: 'Cache stampede',
      text: 'one request refills an entry while others <wait, or are served stale…> (single-flight), and expiry times have a jitter of <10 %…>.',
    },
  ],
});
