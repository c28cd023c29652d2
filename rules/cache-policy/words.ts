import { CACHE_STATEMENTS, type Term, termsNamed } from '../../core/index.ts';

export const TIME_TO_LIVE = termsNamed(CACHE_STATEMENTS, 'cache-time', 'cache-duration');

export const CACHE_MEMORY: readonly Term[] = [
  {
    id: 'cache-memory-item',
    name: 'how big the cache is',
    phrases: ['(memory|size|RAM|capacity|maxmemory)(:| of| limit:| limit of| is|) #( |)(GB|MB|GiB|MiB|TB|G|M)'],
    example: 'Memory: 4 GB',
    counterexamples: ['The disk has 40 GB.'],
  },
  {
    id: 'cache-memory',
    name: 'how big the cache is',
    phrases: [
      '# (GB|MB|GiB|MiB|TB)',
      '#(GB|MB|GiB|MiB|TB|G|M)',
      'RAM',
      'memory (limit|size|usage|footprint|pressure|budget|requirement|requirements|needed)',
      'cache size',
      'size of the cache',
      '(fits|fit) (in|into) memory',
    ],
    needs: ['cach(e|es|ing|ed)', 'Redis', 'Memcached', 'ElastiCache'],
    example: 'The cache needs 4 GB.',
    counterexamples: ['The disk has 40 GB.'],
  },
];

export const EVICTION: readonly Term[] = [
  ...termsNamed(CACHE_STATEMENTS, 'cache-size'),
  {
    id: 'eviction-bound',
    name: 'what happens when it is full',
    phrases: [
      '=FIFO',
      '(maximum|max) (entries|keys|items|number of entries)',
      'bounded',
      'capped',
      'random eviction',
      '(when|once|if) (it|the cache|memory) is full',
      'never full',
      'all (of it |data |entries |)fits',
    ],
    example: 'It is capped at a million entries.',
    counterexamples: ['It is full of entries.'],
  },
];
