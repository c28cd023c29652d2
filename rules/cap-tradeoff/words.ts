import { CONSISTENCY, CONSISTENCY_BEHAVIOUR, type Term } from '../../core/index.ts';

/** Any of these says, or leads the reader to, which of consistency and availability gives way. */
export const CAP_STATEMENTS: readonly Term[] = [
  ...CONSISTENCY,
  {
    id: 'partition-behaviour',
    name: 'behaviour in a partition',
    phrases: [
      'partition toleran*',
      'toleran* (to|of) partitions',
      'network (partition|split)(s)',
      '(during|in|on|under) (a|an|the) (network )partition',
      'split-brain',
      'fencing',
      'available during',
      '(remain|remains|stay|stays) (available|readable|writable|read-only)',
      'unavailable (during|for|while|until|if|when)',
      '(during|on|upon|after|while|when|if) (a |an |the |)(primary |leader |master |region |regional |database |DB |)(failover|fails over|fails|goes down|is down|is unavailable|outage|is lost|dies)',
      'failover (takes|time|within|to|in|completes|happens|promotes)',
      '(automatic|automated|automatically|manual|multi-az|transparent|regional|cross-region) fail(s)( )over',
      'promot(e|es|ed|ing|ion) (a |the |of |)(replica|standby|secondary|follower|new|to)',
      'read-only mode',
      'degraded (mode|reads|operation)',
      'leader election',
      'tolerates the loss',
      'survive* (the loss|a|an|one|node|zone|region)',
    ],
    example: 'Writes are unavailable during a primary election.',
    counterexamples: ['The disk has one partition.'],
  },
  {
    id: 'lost-writes',
    name: 'writes that may be lost',
    isLoose: true,
    phrases: ['RPO', 'RTO', 'data loss', 'lose (up to|the last|at most)', 'lost (commits|writes|updates)'],
    // A wish of the whole system, rather than what a store does.
    traps: ['(no|zero|never|without|prevent|prevents|avoid|avoids|against|any) data loss'],
    example: 'A region that is lost takes the last second of writes with it: data loss is bounded.',
    counterexamples: ['Reliable storage: no data loss.'],
  },
  ...CONSISTENCY_BEHAVIOUR,
];
