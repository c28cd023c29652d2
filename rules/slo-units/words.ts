import type { Term } from '../../core/index.ts';

const FIGURE =
  '( is| must be| should be| shall be| stays| target| target is| budget| budget is| of|)(:|)( under| below| less than| lower than| at most| within| max| maximum| <| ≤| <=| ~| =|)( |)#( ms|ms| s|s| sec| second| seconds| milliseconds|)';

/** A figure that somebody will hold the service to. */
export const LATENCY_TARGETS: readonly Term[] = [
  {
    id: 'latency-target',
    name: 'a latency target',
    phrases: [
      `(latency|response time|response times|page load|load time|round-trip time)${FIGURE}`,
      '(respond|responds|answer|answers|answered|complete|completes|load|loads|delivered) (in|within|in under|in less than) # (ms|milliseconds|s|sec|second)(s)',
    ],
    traps: [
      '(reduce|reduced|reduces|improve|improved|improves|adds|added|add|increase|increases|saves|cuts|measured) (latency|response time) *',
    ],
    example: 'Latency is below 200 ms.',
    counterexamples: ['Latency is low.'],
  },
];

export const PERCENTILES: readonly Term[] = [
  {
    id: 'percentile',
    name: 'a percentile',
    phrases: [
      'p#',
      '=P#',
      '#th',
      '#p',
      'percentile(s)',
      '#% of',
      '# % of',
      'median',
      '(mean|average|avg|on average)',
      '(worst case|worst-case|maximum|max|always|every request|each request|all requests|hard limit)',
      '(tail|percentiles)',
    ],
    example: 'At p99 it is slower.',
    counterexamples: ['Pages are fast.'],
  },
];
