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

/** A figure for which somebody answers: “three nines” that are only wished for need no window. */
export const AVAILABILITY_TARGETS: readonly Term[] = [
  {
    id: 'availability-target',
    name: 'an availability target',
    phrases: [
      '(availability|uptime)( SLO| SLA| target| objective| goal| guarantee|)(:|)( is| of| at| must be| shall be| =| ≥| >=| >|) (at least |)#( |)%',
      '#( |)% (availability|uptime)( SLO| SLA| target| objective| goal| guarantee|)',
      '(error rate|success rate)(:|)( is| of| below| under| above|) (<|>|≥|≤|<=|>=|)( |)(at most |at least |less than |more than |)#( |)%',
    ],
    needs: ['=SLO(s)', '=SLA(s)', 'objective(s)', 'target(s)', 'guarantee*', 'promise*', 'error budget'],
    traps: [
      '(measured|achieved|reached|observed|reports|shows) #( |)% (availability|uptime)',
      '(S3|AWS|Azure|GCP|Google|provider|vendor|vendors|Cloudflare|their)(’s|) (SLA|guarantees|promises) (of |is |)#( |)%',
    ],
    example: 'The availability SLO is 99.9 %.',
    counterexamples: ['It was up 99.9 % of the time.', 'The store has 99.9 % availability.'],
  },
];

export const WINDOWS: readonly Term[] = [
  {
    id: 'measuring-window',
    name: 'the time it is measured over',
    phrases: [
      '(per|a|each|every|over|in|within|over a|in a|rolling|calendar|trailing) (# |30-day |28-day |7-day |90-day |rolling |calendar |trailing |)(day|days|week|weeks|month|months|quarter|quarters|year|years)',
      '# (day|days|week|weeks|month|months) (window|rolling)*',
      '#-day',
      '#d',
      '(monthly|weekly|quarterly|yearly|annual|annually|daily)',
      '(month|quarter|year)-on-*',
      '# (minutes|min|m|hours|h|seconds|s) (of downtime |downtime |)(per|a|each|/) (month|year|quarter|week)',
      '/(month|year|quarter|week)',
      'error budget of # (minutes|hours)',
      'window',
    ],
    example: 'It is measured over 30 days.',
    counterexamples: ['It is measured by a probe.'],
  },
];
