import { unsaid, WEBSOCKET_SERVERS } from '../../core/index.ts';
import { affinitySuggestions } from './suggestions.ts';
import { AFFINITY_STATEMENTS } from './words.ts';

export const websocketStickySession = unsaid({
  id: 'websocket-sticky-session',
  title: 'A WebSocket server says how a client stays with, or finds, its node.',
  asks: 'Affinity',
  defaultSeverity: 'warning',
  preset: 'minimal',
  subjects: WEBSOCKET_SERVERS,
  statements: AFFINITY_STATEMENTS,
  within: 'document',
  findings: 'onePerDocument',
  message: () =>
    'WebSockets are stateful, but the document names no sticky sessions, connection registry or shared backplane.',
  suggest: affinitySuggestions,
});
