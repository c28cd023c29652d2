import { ABOUT_CACHES, CACHE_STATEMENTS, CACHES, NOT_CACHES, unsaid } from '../../core/index.ts';
import { cacheSuggestions } from './suggestions.ts';

export const cacheEviction = unsaid({
  id: 'cache-eviction',
  title: 'A cache says how entries leave it: a time to live, an eviction policy or invalidation.',
  asks: 'Eviction and TTL',
  defaultSeverity: 'warning',
  preset: 'minimal',
  subjects: CACHES,
  statements: CACHE_STATEMENTS,
  about: ABOUT_CACHES,
  strangers: NOT_CACHES,
  within: 'component',
  findings: 'onePerDocument',
  message: ({ text }) =>
    /cach/i.test(text)
      ? `The document gives no TTL, eviction policy or invalidation for its cache (“${text}”).`
      : `${text} is used as a cache, but the document gives no TTL, eviction policy or invalidation.`,
  suggest: cacheSuggestions,
});
