import type { Term } from '../../core/index.ts';

/** Titles of a section in which a reader looks for it. */
export const TEST_HEADINGS: readonly Term[] = [
  {
    id: 'test-heading',
    name: 'tests or a rollout',
    phrases: ['(test|testing) (plan|strategy)', 'rollout plan'],
    labels: ['test(s|ing|)', 'rollout', 'roll-out', 'launch', 'validation', 'verification', 'release plan'],
    example: 'The test plan is short.',
  },
];

export const LOAD_TESTS: readonly Term[] = [
  {
    id: 'load-test',
    name: 'a load test',
    phrases: [
      '(load|stress|soak|performance|capacity|scale|scalability|endurance|spike) (test|tests|tested|testing)',
      'k6',
      'Gatling',
      'JMeter',
      '=Locust',
      'Artillery',
      'wrk',
      'vegeta',
      'benchmark(s|ed|ing|)',
      'game day(s)',
      'shadow traffic',
      'dark launch',
      '(production|traffic) replay',
      'simulat* (load|traffic|production|peak)*',
      'replay(s|ing|ed|) (production|traffic|load)',
    ],
    example: 'A load test precedes the launch.',
    counterexamples: ['Unit tests run first.'],
  },
];
