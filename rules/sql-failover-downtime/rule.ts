import { storesBut, unsaid } from '../../core/index.ts';
import { RELATIONAL_STORES, REPLICATED, SQL_FAILOVER } from './words.ts';

export const sqlFailoverDowntime = unsaid({
  id: 'sql-failover-downtime',
  title: 'A relational database with replicas says what callers see during a failover or a partition.',
  asks: 'Failover',
  defaultSeverity: 'information',
  preset: 'recommended',
  subjects: RELATIONAL_STORES,
  given: [{ terms: REPLICATED, within: 'component' }],
  statements: SQL_FAILOVER,
  strangers: storesBut(RELATIONAL_STORES),
  within: 'document',
  findings: 'onePerDocument',
  message: ({ term }) =>
    `${term.name} puts consistency first, and the document never says what callers see during a failover or a partition.`,
  suggest: ({ term }) => [
    {
      title: 'State the downtime of a failover',
      label: `Failover (${term.name})`,
      text: 'during a failover or a network partition, writes are unavailable for about <30 s…>; callers <retry, queue or fail…>.',
    },
  ],
});
