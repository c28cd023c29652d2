import { ABOUT_CACHES, CACHES, NOT_CACHES, unsaid } from '../../core/index.ts';
import { CACHE_MEMORY, EVICTION, TIME_TO_LIVE } from './words.ts';

const POLICIES = [
  { name: 'LRU', evicts: 'the least recently used entry', suits: 'what was read lately is read again' },
  { name: 'LFU', evicts: 'the least frequently used entry', suits: 'a few entries stay popular' },
  { name: 'FIFO', evicts: 'the oldest entry', suits: 'entries are of use only while they are new' },
] as const;

export const cachePolicy = unsaid({
  id: 'cache-policy',
  title: 'A cache whose size is given says what is evicted when it is full.',
  asks: 'Eviction policy',
  defaultSeverity: 'hint',
  preset: 'recommended',
  subjects: CACHES,
  given: [
    { terms: TIME_TO_LIVE, within: 'component' },
    { terms: CACHE_MEMORY, within: 'component' },
  ],
  statements: EVICTION,
  about: ABOUT_CACHES,
  strangers: NOT_CACHES,
  within: 'document',
  findings: 'onePerDocument',
  message: () => 'A time to live and a size are given: what is evicted when the cache is full (LRU, LFU, FIFO)?',
  suggest: () =>
    POLICIES.map(({ name, evicts, suits }) => ({
      title: `State ${name} eviction (${suits})`,
      label: 'Eviction',
      text: `when the cache is full, ${evicts} is evicted (${name}), since ${suits}.`,
    })),
});
