import type { Term } from '../../core/index.ts';

export const WEBSOCKET_SERVERS: readonly Term[] = [
  {
    id: 'websocket',
    name: 'WebSocket',
    phrases: [
      'WebSocket(s) (server|service|gateway|connection|endpoint|handler|node|layer|manager|cluster)(s)',
      '(over|via|through|using|use|uses|with|opens|open|maintain|maintains|establish|establishes) (a |an |the )(persistent |secure )WebSocket(s)',
      'Socket.IO',
      '=SignalR',
      '=WS (server|gateway|connection)(s)',
    ],
    labels: ['WebSocket(s)', '=WS'],
    traps: ['signalReady'],
  },
];

/** How a connection finds its node again, or why it need not. */
export const AFFINITY_STATEMENTS: readonly Term[] = [
  {
    id: 'affinity',
    name: 'session affinity',
    phrases: [
      'sticky',
      'stickiness',
      'sticky-session(s)',
      '(session|client|source IP|cookie|connection) affinity',
      'ip_hash',
      'ip hash',
      'consistent* hash*',
      'connection (registry|table|map|mapping|store|manager)',
      'session (registry|store|table)',
    ],
  },
  {
    id: 'backplane',
    name: 'a shared backplane',
    phrases: [
      'backplane',
      '(Redis|NATS|Kafka) (pub/sub|pubsub|pub sub|adapter|fan-out)',
      'pub/sub',
      'pubsub',
      'publish/subscribe',
      'Redis (channel|stream)(s)',
      'Socket.IO adapter',
      'fan-out',
      '(any|every) (node|server|instance) can',
      'shared session',
    ],
  },
  {
    id: 'no-affinity-needed',
    name: 'a reason why affinity is not needed',
    phrases: [
      'single (instance|node|server|process)',
      '(API Gateway|managed) WebSocket(s)',
      '=Pusher',
      '=Ably',
      'PubNub',
      'Supabase Realtime',
      'Durable Object(s)',
      'Azure Web PubSub',
      'connection draining',
      'resum(e|ption) token(s)',
    ],
  },
];
