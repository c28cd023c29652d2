import { isTitle, unsaid, WEBSOCKET_SERVERS } from '../../core/index.ts';
import { WEBSOCKET_REASONS } from './words.ts';

export const websocketJustification = unsaid({
  id: 'websocket-justification',
  title: 'Who chooses WebSockets says what clients send, or why server-sent events or polling fall short.',
  asks: 'Reason',
  defaultSeverity: 'information',
  preset: 'recommended',
  subjects: WEBSOCKET_SERVERS,
  statements: WEBSOCKET_REASONS,
  within: 'document',
  amongAlternatives: true,
  findings: 'onePerDocument',
  notAsked: (_, architecture) =>
    architecture.mentionsOf('both-directions').some(isTitle) ? 'its title names what goes both ways' : undefined,
  message: () => 'Only messages from the server are described: would server-sent events or polling do?',
  suggest: () => [
    {
      title: 'State why server-sent events or polling do not do',
      label: 'Why WebSockets',
      text: 'clients send <what, how often…> over the same connection, so server-sent events and polling fall short: <latency, overhead or order…>.',
    },
  ],
});
