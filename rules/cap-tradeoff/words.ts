import type { Term } from '../../core/index.ts';

/** Any of these says, or leads the reader to, which of consistency and availability gives way. */
export const CAP_STATEMENTS: readonly Term[] = [
  {
    id: 'cap-theorem',
    name: 'the CAP theorem',
    phrases: ['=CAP (theorem|trade-off|tradeoff|focus|choice|property|AP|CP)', '=AP system', '=CP system', '=PACELC'],
  },
  {
    id: 'consistency-model',
    name: 'a consistency model',
    phrases: [
      '(eventual|strong|causal|sequential|immediate|tunable|bounded) (consistency|staleness)',
      '(eventually|strongly|causally) consistent',
      'consistency (model|level|guarantee)(s)',
      'linearizab*',
      'linearisab*',
      'serializab*',
      'quorum(s)',
      'LOCAL_QUORUM',
      'read-your-(own-)writes',
      'stale (read|data|value)(s)',
      'replication lag',
      'prioriti* (availability|consistency)',
      '(availability|consistency) over (availability|consistency)',
    ],
  },
  {
    id: 'partition-behaviour',
    name: 'behaviour in a partition',
    phrases: [
      'partition tolera*',
      'network partition(s)',
      'split-brain',
      'fail-(open|closed)',
      'available during',
      'unavailable (during|for|while)',
      '(during|on|after) (primary |leader )failover',
      'failover (takes|time|within|to)',
      'automatic failover',
      'RPO',
      'leader election',
    ],
  },
];
