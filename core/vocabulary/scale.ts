import type { Term } from './vocabulary.ts';

/** A figure of load that the design has to bear. */
export const SCALE: readonly Term[] = [
  {
    id: 'scale-figure',
    name: 'a figure of load',
    phrases: [
      '#(k|K|M|) (QPS|RPS|TPS|req/s|reqs/s|requests/s|requests/sec|writes/s|reads/s|messages/s|events/s|msg/s)',
      '#(k|K|M|) (million |thousand |)(requests|queries|writes|reads|messages|events|orders|transactions|samples) (per|a|each) (second|minute)',
      '#(k|K|M|B|) (million |billion |thousand |)(concurrent |daily active |monthly active |active )(users|connections|viewers|players)',
      '#(k|K|M|B) (users|connections|viewers|players|DAU|MAU)',
      '# (million|billion) (users|connections|viewers|players)',
    ],
    unless: [
      'limit*',
      'quota',
      'throttl*',
      'configurable',
      'per (user|client|IP|tenant)',
      '(user|IP|client)-based',
      'use when',
      'suitable for',
      'small (to medium |)deployments',
    ],
    example: 'Peak load is 20k QPS.',
    counterexamples: ['A user sends one request.'],
  },
];
