import { ABOUT_CACHES, CDNS, unsaid } from '../../core/index.ts';
import { CDN_RULES } from './words.ts';

export const cdnCacheRules = unsaid({
  id: 'cdn-cache-rules',
  title: 'A CDN comes with what it caches, for how long, and how that is purged.',
  asks: 'Cache rules',
  defaultSeverity: 'information',
  preset: 'recommended',
  subjects: CDNS,
  statements: CDN_RULES,
  about: ABOUT_CACHES,
  within: 'component',
  findings: 'onePerDocument',
  message: ({ text }) => `“${text}” has no cache rules: what is cached, for how long, and how is it purged?`,
  suggest: ({ text }) => [
    {
      title: 'State what is cached, for how long, and how it is purged',
      label: `Cache rules (${text})`,
      text: '<which paths…> are cached for <how long…> (`Cache-Control: max-age`), keyed by <path and which headers…>; a release purges <what…>; answers for one user are `private`.',
    },
  ],
});
