import { unsaid } from '../../core/index.ts';
import { READS_FROM_REPLICAS, STALENESS } from './words.ts';

export const replicationLag = unsaid({
  id: 'replication-lag',
  title: 'Reads from replicas say how stale they may be, and which reads go to the primary.',
  asks: 'Staleness',
  defaultSeverity: 'information',
  preset: 'recommended',
  subjects: READS_FROM_REPLICAS,
  statements: STALENESS,
  within: 'component',
  findings: 'onePerDocument',
  message: () => 'Reads go to replicas: how stale may they be, and which reads must go to the primary?',
  suggest: () => [
    {
      title: 'State how stale reads may be',
      label: 'Replication lag',
      text: 'reads from replicas may be stale for up to <1 s…>; <which reads, such as those after a user’s own write…> go to the primary.',
    },
  ],
});
