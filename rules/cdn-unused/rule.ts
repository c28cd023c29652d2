import { unsaid } from '../../core/index.ts';
import { CDN_ANSWERS, FAR_USERS, STATIC_CONTENT } from './words.ts';

export const cdnUnused = unsaid({
  id: 'cdn-unused',
  title: 'Static content for users far away is served by a CDN, or with a reason why not.',
  asks: 'CDN',
  defaultSeverity: 'hint',
  preset: 'strict',
  subjects: STATIC_CONTENT,
  given: [{ terms: FAR_USERS, within: 'document' }],
  statements: CDN_ANSWERS,
  within: 'document',
  findings: 'onePerDocument',
  message: ({ text }) => `“${text.replace(/\s+/g, ' ')}” for users far away, with no CDN and no reason why not.`,
  suggest: () => [
    {
      title: 'State what the CDN serves',
      label: 'Static content',
      text: '<which content…> is served by a CDN, <product…>, cached there for <how long…>, and purged by <what…>.',
    },
    {
      title: 'State why there is no CDN',
      label: 'Static content',
      text: 'there is no CDN, because <where users are, and what latency they see…>.',
    },
  ],
});
