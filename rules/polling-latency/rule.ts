import { CLIENT_POLLING, unsaid } from '../../core/index.ts';
import { POLLING_DELAY } from './words.ts';

export const pollingLatency = unsaid({
  id: 'polling-latency',
  title: 'Clients that poll come with the delay that their users tolerate.',
  asks: 'Tolerated delay',
  defaultSeverity: 'hint',
  preset: 'recommended',
  subjects: CLIENT_POLLING,
  statements: POLLING_DELAY,
  within: 'component',
  findings: 'onePerDocument',
  message: ({ text }) => `“${text}”: what delay do users tolerate, and how often do clients ask?`,
  suggest: () => [
    {
      title: 'State the acceptable delay',
      label: 'Polling',
      text: 'clients ask every <5 s…>, a delay that is acceptable because <reason…>; at peak that is <how many…> requests per second.',
    },
  ],
});
