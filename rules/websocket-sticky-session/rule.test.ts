import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('websocket-sticky-session', () => {
  it.each<[string, string, string[]]>([
    ['a gateway', 'Riders connect to the WebSocket gateway.', ['WebSocket gateway']],
    ['a diagram', '```mermaid\nflowchart LR\n  app -->|WebSocket| gw[Gateway]\n```', ['WebSocket']],
    ['a bold lead', '- **WebSockets** carry positions to the app.', ['WebSockets']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('websocket-sticky-session', text)).toEqual(expected);
  });

  it.each([
    ['sticky sessions', 'The WebSocket gateway sits behind sticky sessions.'],
    ['a backplane', 'The WebSocket gateway has a Redis pub/sub backplane.'],
    ['not needed', 'The WebSocket gateway needs no sticky sessions: any node can serve any rider.'],
    ['a rejection', 'We use polling rather than a WebSocket gateway.'],
    ['a feature list', 'The proxy speaks HTTP, WebSocket and gRPC.'],
    ['a later step', 'Phase 2 may add a WebSocket gateway.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('websocket-sticky-session', text)).toEqual([]);
  });
});
