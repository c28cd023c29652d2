import type { Term } from '../../core/index.ts';

export const POLLING_DELAY: readonly Term[] = [
  {
    id: 'polling-delay',
    name: 'what delay is acceptable',
    phrases: [
      '(higher|added|extra|acceptable|some|this|the) latency',
      'latency (of|up to|below|under|within|budget|tolerance|target|requirement|is (fine|acceptable|tolerable|no concern))*',
      'delay(s|ed|)',
      'interval(s)',
      'every # *',
      'every (second|minute|hour|few seconds|couple of seconds|five seconds|ten seconds|thirty seconds)',
      'once (a|per|every) (second|minute|hour|day)',
      '# (ms|milliseconds|s|sec|secs|second|seconds|minute|minutes|min|hours)',
      '=#(ms|s|min)',
      '(a|one|two|five|ten|thirty|few) (second|seconds|minute|minutes)',
      'near real-time',
      'poll(s|ing|) (rate|frequency|interval|period)',
      'fresh(ness)',
      'stale(ness)',
      'tolera(te|tes|ble|nce|ted)',
      'acceptable',
      'time-out',
      'timeout(s)',
      'Retry-After',
      'back-off',
      '(time-critical|latency-sensitive)',
      'not (urgent|real-time)',
    ],
    example: 'A delay of ten seconds is acceptable.',
    counterexamples: ['It is simple.'],
  },
];
