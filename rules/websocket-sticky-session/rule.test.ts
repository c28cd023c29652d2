import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('websocket-sticky-session', () => {
  it.each<[string, string, string[]]>([
    ['a gateway', 'Riders connect to the WebSocket gateway.', ['WebSocket gateway']],
    ['a diagram', '```mermaid\nflowchart LR\n  app -->|WebSocket| gw[Gateway]\n```', ['WebSocket']],
    ['a bold lead', '- **WebSockets** carry positions to the app.', ['WebSockets']],
    ['a decision', '## Decision\n\nWe have decided to use WebSockets.', ['WebSockets']],
    ['a role in parentheses', 'Positions go to the overlay service (WebSocket).', ['WebSocket']],
    ['Socket.IO', 'Positions are pushed with Socket.IO.', ['Socket.IO']],
    ['SignalR', 'Positions are pushed with SignalR.', ['SignalR']],
    ['a table row', '| Service | Protocol |\n|---|---|\n| live | WebSocket |', ['WebSocket']],
    ['subscriptions', 'Positions arrive by GraphQL subscriptions.', ['GraphQL subscriptions']],
    ['an affinity of pods', 'A WebSocket gateway; pods have a node affinity.', ['WebSocket gateway']],
    ['clients that subscribe', 'A WebSocket gateway; clients subscribe to rooms.', ['WebSocket gateway']],
    ['the winner of a title', '# WebSockets over long polling\n\n## Decision\n\nYes.', ['WebSockets']],
    ['what is sent over it', '## Positions over WebSockets\n\nEvery second.', ['WebSockets']],
    [
      'a table of features and their stack',
      '| Feature | Tech stack | Metric |\n|---|---|---|\n| live map | Socket.IO | 1 s |',
      ['Socket.IO'],
    ],
    [
      'what one instance bears',
      'A WebSocket gateway. A single instance can handle ten thousand riders.',
      ['WebSocket gateway'],
    ],
    ['a product’s title', '# Taxi Pub/Sub\n\nA WebSocket gateway.', ['WebSocket gateway']],
    ['a state of sessions', 'WebSockets keep session state.', ['WebSockets']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('websocket-sticky-session', text)).toEqual(expected);
  });

  it.each([
    ['sticky sessions', 'The WebSocket gateway sits behind sticky sessions.'],
    ['source addresses', 'The WebSocket gateway sits behind a balancer with ip_hash.'],
    ['consistent hashing', 'Riders reach their WebSocket node by consistent hashing.'],
    ['a registry', 'The WebSocket gateway writes who is where to a connection registry.'],
    ['a lookup', 'The WebSocket gateway is found by a session lookup.'],
    ['a backplane', 'The WebSocket gateway has a Redis pub/sub backplane.'],
    ['messages through a broker', 'We use NATS for messaging with the WebSocket gateways.'],
    ['a bridge', 'Each WebSocket gateway bridges NATS topics to its riders.'],
    ['a topic', 'Every WebSocket gateway consumes the Kafka topic of positions.'],
    ['a managed service', 'Riders connect by API Gateway WebSocket APIs.'],
    ['durable objects', 'Each room’s WebSocket ends in a Durable Object.'],
    ['one instance', 'The WebSocket server is a single instance.'],
    ['resumption', 'WebSocket clients reconnect to any gateway with a resume token.'],
    ['a drawing', '```mermaid\nflowchart LR\n  a[WebSocket gateway] --- b[Redis pub/sub]\n```'],
    ['a configuration', 'A WebSocket gateway.\n\n```yaml\nsessionAffinity: ClientIP\n```'],
    ['not needed', 'The WebSocket gateway needs no sticky sessions: any node can serve any rider.'],
    // What is no WebSocket server of the design.
    ['a rejection', 'We use polling rather than a WebSocket gateway.'],
    ['an alternative', '## Alternatives considered\n\n### WebSockets\n\nA WebSocket gateway is stateful.'],
    ['a feature list', 'The proxy speaks HTTP, WebSocket and gRPC.'],
    ['a longer feature list', 'Protocols: HTTP/gRPC/TCP/WebSocket.'],
    ['a later step', 'Phase 2 may add a WebSocket gateway.'],
    ['a protocol', 'Frames follow the WebSocket protocol.'],
    ['an SDK', 'The WebSocket client library reconnects.'],
    ['somebody else’s', 'Prices come from the third-party WebSocket.'],
    ['a tool of developers', 'The HMR WebSocket reloads pages.'],
    [
      'how clients come back',
      '# Reconnect/backoff strategy (WS/WebRTC)\n\n## Decision\n\nClients wait longer each time.',
    ],
    ['a sidecar', 'It listens on a localhost WebSocket.'],
    ['an address', 'Open ws://localhost:9000 to try it.'],
    ['exec', 'It replaces SPDY by kubectl exec WebSockets, later.'],
    ['signals', 'It calls signalReady() once.'],
    ['a workspace', 'Set ws to the workspace.'],
    ['a link', '[WebSockets](https://caniuse.com/websockets)'],
    ['the loser of a title', '# Server-sent events instead of WebSockets\n\n## Decision\n\nYes.'],
    ['the loser among transports', '## Long polling over WebSockets\n\nSimple.'],
    ['a question', '## WebSockets?\n\nNo.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('websocket-sticky-session', text)).toEqual([]);
  });
});
