import { CACHE_STATEMENTS, type Term, termsNamed } from '../../core/index.ts';

export const TIME_TO_LIVE = termsNamed(CACHE_STATEMENTS, 'cache-time', 'cache-duration');

export const EDITS: readonly Term[] = [
  {
    id: 'edit',
    name: 'a change of what is cached',
    phrases: [
      '(user|owner|seller|merchant|vendor|author|editor|curator|manager|operator|admin|administrator|member|customer|host)(s) (can |may |)(edit|edits|update|updates|change|changes|write|writes|modify|modifies)',
      '(price|prices|stock|inventory|profile|profiles|balance|balances|permission|permissions|content|product|products|record|records|data) (change|changes|is updated|are updated|is edited|are edited|updates)',
      '(frequently|often|rapidly|concurrently) (updated|edited|changing|written)',
    ],
    example: 'Sellers edit their offers.',
    counterexamples: ['Entries are new.'],
  },
];

export const STALE_READS: readonly Term[] = [
  ...termsNamed(CACHE_STATEMENTS, 'cache-events', 'cache-update'),
  {
    id: 'written-through',
    name: 'a cache that is written with its source',
    phrases: ['(write|writing|written)-(through|behind|back)', '(is|are|gets|be) written through'],
    example: 'Prices are written through.',
    counterexamples: ['The author writes through the night shift.'],
  },
  {
    id: 'accepted-staleness',
    name: 'how stale a cached read may be',
    phrases: [
      'stale(ness)',
      'out of date',
      'eventual* consisten*',
      'acceptable',
      'tolera*',
      'fresh(ness)',
      'surrogate key(s)',
      'cache tag(s)',
    ],
    example: 'Stale reads are acceptable.',
    counterexamples: ['It is new.'],
  },
];
