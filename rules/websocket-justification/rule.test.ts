import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('websocket-justification', () => {
  it.each<[string, string, string[]]>([
    ['a feed', 'The stock feed reaches pages over WebSockets.', ['WebSockets']],
    ['notifications', 'A WebSocket gateway pushes notifications to the app.', ['WebSocket gateway']],
    ['a dashboard', 'Dashboards are live through Socket.IO.', ['Socket.IO']],
    ['a diagram', '```mermaid\nflowchart LR\n  gw[Gateway] -->|WebSocket| page[Page]\n```', ['WebSocket']],
    ['progress', 'Progress is shown over a WebSocket connection.', ['WebSocket connection']],
    ['a decision without a reason', '## Decision\n\nWe have decided to use WebSockets.', ['WebSockets']],
    ['messages of the wrong kind', 'WebSockets bring the error messages of a job to the page.', ['WebSockets']],
    ['messages of a queue', 'WebSockets bring news. Kafka keeps messages for days.', ['WebSockets']],
    ['pages by a cursor', 'WebSockets bring news.\n\n```\nGET /news?cursor={cursor}\n```', ['WebSockets']],
    ['a list', '- Prices: pushed over WebSockets\n- Orders: REST', ['WebSockets']],
    ['a row', '| Path | Protocol |\n|---|---|\n| ticker | WebSocket |', ['WebSocket']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('websocket-justification', text)).toEqual(expected);
  });

  it.each([
    ['both directions', 'WebSockets are bidirectional: pages subscribe and are told.'],
    ['full duplex', 'The WebSocket gateway gives us full-duplex connections.'],
    ['clients that send', 'Riders hold a WebSocket; clients send their position each second.'],
    ['chat', 'The chat runs over WebSockets.'],
    ['collaboration', 'Documents are edited collaboratively over WebSockets.'],
    ['cursors', 'WebSockets show live cursors.'],
    ['messages that are sent', 'WebSockets: riders send messages to drivers.'],
    ['a system to publish', 'A pub/sub system with a WebSocket interface.'],
    ['a game', 'The game server speaks WebSocket connections to players.'],
    ['server-sent events that fall short', 'WebSockets, since SSE has no way back.'],
    ['polling that falls short', 'We chose WebSockets over long polling.'],
    ['alternatives', 'A WebSocket gateway.\n\n## Context\n\nServer-sent events cannot carry acknowledgements.'],
    ['weighed alternatives', 'We use WebSockets.\n\n## Alternatives considered\n\n- Server-sent events: one way only'],
    ['presence', 'A WebSocket gateway tells who is online (presence).'],
    ['an alternative', '## Alternatives considered\n\nA WebSocket gateway.'],
    ['a rejection', 'We use polling instead of WebSockets.'],
    ['a protocol', 'Frames follow the WebSocket protocol.'],
    ['people who share a room', 'Rooms of up to fifty people, joined by a WebSocket gateway.'],
    ['a chat by its title', '# Chat service\n\nThe gateway keeps WebSocket connections.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('websocket-justification', text)).toEqual([]);
  });
});
