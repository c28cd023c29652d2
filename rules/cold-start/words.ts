import type { Term } from '../../core/index.ts';

/** What is slow when it starts, or empty. */
export const COLD_THINGS: readonly Term[] = [
  {
    id: 'starts-cold',
    name: 'what starts cold',
    phrases: [
      '(AWS |Amazon |)Lambda( function|)(s)',
      'serverless (function|functions|backend|compute|API|endpoint|endpoints|container|containers)',
      '(Google |)Cloud (Run|Functions)',
      'Azure Functions',
      'scal(e|es|ing) (to|from) zero',
      'Fargate Spot',
      'Knative',
    ],
    traps: ['Lambda (architecture|expression|calculus|layer)(s)', '(C++|Python|Java) lambda(s)'],
    needs: [
      'request(s)',
      'API',
      'user(s)',
      'latency',
      'endpoint(s)',
      'page(s)',
      'checkout',
      'real-time',
      'client(s)',
      'browser(s)',
      'gateway',
      'HTTP',
      'backend',
      'service(s)',
      'server(s)',
      'serverless',
      'app(s)',
      'serv(e|es|ed)',
      'answer(s|ed)',
    ],
    // Nobody waits for a job.
    unless: ['worker(s)', 'job(s)', 'batch', 'nightly', 'cron', 'CI', 'consumer(s)', 'archive(s)'],
    example: 'Requests are answered by an AWS Lambda function.',
    counterexamples: ['It follows the Lambda architecture.', 'A Lambda function archives logs nightly.'],
  },
  {
    id: 'relied-on-hit-rate',
    name: 'a cache that is relied on',
    phrases: [
      '(cache |)hit (rate|ratio) (of |is |above |over |target |target: |at least |> |>= |≥ |: |)#',
      '#% (cache |)hit (rate|ratio)',
      '# % (cache |)hit (rate|ratio)',
      '#%+ (cache |)hit (rate|ratio)',
      '#% of (reads|requests|traffic|queries) (are |is |)(served |answered |)(from|by) (the |a )(cache|Redis|CDN)',
    ],
    // What is merely fast may start slowly; what the database is sized by may not.
    needs: ['database', '=DB', 'origin', 'QPS', 'RPS', 'load', 'traffic', 'reads', 'requests', 'backend', 'replica(s)'],
    example: 'With a hit rate of 95 % the database sees little.',
    counterexamples: ['The hit was hard.', 'Pictures: 95 % hit rate.'],
  },
];

export const WARMTH: readonly Term[] = [
  {
    id: 'warmth',
    name: 'how a cold start goes',
    phrases: [
      'cold-start(s)',
      'cold (cache|caches|container|instance|instances|boot|begin)',
      'empty cache(s)',
      'cache miss (storm|surge)',
      'warm(s|ed|er|ing|-up|)',
      'pre-warm*',
      'prewarm*',
      'provisioned concurrency',
      '(min|minimum) instance(s)',
      'minInstances',
      'min-instances',
      'SnapStart',
      'always-on',
      'keep-warm',
      'load-test(s|ed|ing|)',
      'shadow traffic',
      'replay(s|ed|) (production|traffic)*',
    ],
    traps: ['cold-start (problem|recommendation|users|items)'],
    example: 'A cold start takes 300 ms.',
    counterexamples: ['It is stored in cold storage.'],
  },
];
