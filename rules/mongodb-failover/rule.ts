import { ONE_MACHINE, runsOnOneMachine, SCALED_OUT, storesBut, unsaid } from '../../core/index.ts';
import { MONGODB, MONGODB_FAILOVER } from './words.ts';

export const mongodbFailover = unsaid({
  id: 'mongodb-failover',
  title: 'A design on MongoDB says what callers see while a primary fails over.',
  asks: 'Failover',
  defaultSeverity: 'information',
  preset: 'recommended',
  subjects: MONGODB,
  statements: MONGODB_FAILOVER,
  strangers: storesBut(MONGODB),
  within: 'document',
  findings: 'onePerDocument',
  excuses: [ONE_MACHINE, SCALED_OUT],
  notAsked: (_, architecture) => runsOnOneMachine(architecture),
  message: () =>
    'MongoDB takes no writes for some seconds while a primary is elected, and the document never says what callers see then.',
  suggest: () => [
    {
      title: 'State what happens on a primary failover',
      label: 'Failover (MongoDB)',
      text: 'while a new primary is elected, writes are unavailable for about <10 s…>; the service <retries with retryWrites, or queues…>. Write concern: <majority…>.',
    },
    {
      title: 'State that MongoDB runs on one node',
      label: 'Failover (MongoDB)',
      text: 'MongoDB runs on a single node, so nothing fails over: when it is down, <what callers see, for how long…>.',
    },
  ],
});
