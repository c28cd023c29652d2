import type { Term } from '../../core/index.ts';

export const PEAKS: readonly Term[] = [
  {
    id: 'peak',
    name: 'a sudden peak',
    phrases: [
      'flash (sale|crowd)(s)',
      // What spikes may also be latency, lag or evictions: only demand makes a stampede.
      '(traffic|load|request|demand|read|QPS) (spike|spikes|burst|bursts|surge|surges)',
      'spik(e|es) (in|of) (traffic|load|requests|demand|reads)',
      'hot (key|keys|item|items|product|products)',
      'Black Friday',
      'viral',
      'celebrit(y|ies)',
      '(popular|trending) (key|keys|item|items|product|products|post|posts)',
      'on-sale',
      'ticket sale(s)',
      'millions of (concurrent |)(users|viewers|readers)',
    ],
    traps: ['popular key-value'],
    example: 'A flash sale starts at noon.',
    counterexamples: ['Sales are steady.'],
  },
];

export const STAMPEDE_GUARDS: readonly Term[] = [
  {
    id: 'stampede-guard',
    name: 'what stops a stampede',
    phrases: [
      'stampede(s)',
      'thundering herd(s)',
      'dog-pile',
      'jitter(ed)',
      'single-flight',
      'singleflight',
      'coalesc*',
      'request collapsing',
      'early (expiration|recomputation|refresh)',
      'probabilistic',
      'pre-warm*',
      'prewarm*',
      '(cache |)warm(-up|ed|ing|s)',
      'stale-while-revalidate',
      'serve(s|d) stale',
      'background refresh',
      'refresh-ahead',
      'never expire(s)',
      '(split|splits|splitting|duplicate|duplicates|duplicating|replicate|replicates|replicating) (the |)hot (key|keys|item|items|entries)',
      'hot-key (mitigation|strategy|strategies|protection)',
    ],
    example: 'Expiry times have jitter.',
    counterexamples: ['It is fast.'],
  },
  {
    id: 'stampede-lock',
    name: 'who may refill an entry',
    phrases: ['(lock|locks|locked|locking|mutex|semaphore)'],
    // Others lock documents and rows.
    needs: ['cach(e|es|ed|ing)', 'refill(s)', 'regenerat*', 'rebuild*', '(key|entry|miss)(s|es)', 'expir*'],
    example: 'A lock guards each refill of the cache.',
    counterexamples: ['Editors lock a document.'],
  },
];
