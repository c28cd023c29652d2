import { CACHE_STATEMENTS, type Term, termsNamed } from '../../core/index.ts';

export const CDN_RULES: readonly Term[] = [
  ...termsNamed(CACHE_STATEMENTS, 'cache-header', 'cache-time', 'cache-duration', 'cache-events', 'cache-update'),
  {
    id: 'cdn-rule',
    name: 'what a CDN caches',
    phrases: [
      'cache key(s)',
      'no-store',
      'private',
      '(signed|pre-signed|presigned|versioned|hashed|fingerprinted) (URL|URLs|cookie|cookies|file|files|asset|assets|name|names)',
      'cache (rule|rules|policy|policies|behavior|behaviour|behaviors|behaviours|header|headers|hit)',
      'fingerprint(s|ed|ing|)',
      'immutable',
      'edge (TTL|caching|rule|rules)',
      'origin shield',
      'not cach(ed|eable)',
      'uncached',
      'purg(e|es|ed|ing)',
      'invalidat*',
      'cached for *',
      '# (day|days|hour|hours|minute|minutes|week|weeks|year|years)',
    ],
    example: 'The CDN caches by versioned URLs.',
    counterexamples: ['The CDN is fast.'],
  },
];
