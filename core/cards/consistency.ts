import type { Card } from './card.ts';

export const CONSISTENCY_CARDS: readonly Card[] = [
  {
    id: 'cap',
    name: 'CAP',
    gives: 'A question to answer first: what gives way while the network is split.',
    givesUp: 'In a partition, either consistency or availability; partitions themselves cannot be ruled out.',
    say: 'Which property the workload puts first, and which may be compromised, for each store.',
    source: {
      title: 'Brewer: CAP twelve years later',
      url: 'https://www.infoq.com/articles/cap-twelve-years-later-how-the-rules-have-changed/',
    },
    phrases: [
      '=CAP (theorem|trade-off|tradeoff|focus|choice|property|AP|CP)',
      '=CAP:',
      '=PACELC',
      '=(AP|CP) (system|store|database)',
      'partition toleran*',
    ],
    example: 'By the CAP theorem we give up consistency.',
    counterexamples: ['We cap the expiry at an hour.'],
  },
  {
    id: 'eventual-consistency',
    name: 'Eventual consistency',
    gives: 'Availability and latency: any copy answers, whatever it has.',
    givesUp: 'Immediate consistency: readers may see old values, and concurrent writes have to be merged.',
    say: 'How stale a read may be and why that is acceptable, and how conflicts end.',
    source: {
      title: 'Vogels: Eventually consistent',
      url: 'https://www.allthingsdistributed.com/2008/12/eventually_consistent.html',
    },
    phrases: ['eventual consistency', 'eventually consistent', 'stale read(s)', 'replica(tion) lag'],
    example: 'Reads are eventually consistent.',
  },
  {
    id: 'strong-consistency',
    name: 'Strong consistency',
    gives: 'Every read sees the last write, as if there were one copy.',
    givesUp: 'Availability in a partition: nodes cut off have to refuse. And latency: copies must agree first.',
    say: 'Which operations need it, what callers see when it cannot be had, and for how long.',
    source: { title: 'Jepsen: Linearizability', url: 'https://jepsen.io/consistency/models/linearizable' },
    phrases: [
      'strong consistency',
      'strongly consistent',
      'linearizab(le|ility)',
      'linearisab(le|ility)',
      'strict consistency',
    ],
    example: 'Balances are strongly consistent.',
  },
  {
    id: 'quorum',
    name: 'Quorum',
    gives: 'Reads that meet the last write, where readers and writers overlap (R + W > N).',
    givesUp: 'Availability below a quorum, and the latency of the slowest node that is waited for.',
    say: 'N, R and W, per region or across, and what happens below the quorum.',
    source: {
      title: 'DeCandia and others: Dynamo (SOSP 2007)',
      url: 'https://www.allthingsdistributed.com/files/amazon-dynamo-sosp2007.pdf',
    },
    phrases: ['quorum(s)', 'LOCAL_QUORUM', 'EACH_QUORUM'],
    traps: ['quorum queue(s)', '(meeting|voting) quorum'],
    example: 'Writes need a quorum.',
    counterexamples: ['Jobs wait in quorum queues.'],
  },
];
