import { SERVER_SENT_EVENTS, unsaid } from '../../core/index.ts';
import { OTHER_DIRECTION, TWO_WAY_USES } from './words.ts';

export const sseOneWay = unsaid({
  id: 'sse-one-way',
  title: 'What clients send beside server-sent events says which way it goes.',
  asks: 'The way back',
  defaultSeverity: 'information',
  preset: 'recommended',
  subjects: SERVER_SENT_EVENTS,
  given: [{ terms: TWO_WAY_USES, within: 'component' }],
  statements: OTHER_DIRECTION,
  within: 'component',
  findings: 'onePerDocument',
  message: () => 'Server-sent events go one way, from server to client: how do clients send?',
  suggest: () => [
    {
      title: 'State how clients send',
      label: 'From client to server',
      text: 'clients send by POST to <endpoint…>; server-sent events carry only what the server has to tell.',
    },
  ],
});
