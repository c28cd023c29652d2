import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('webrtc-transport', () => {
  it.each<[string, string, string[]]>([
    ['orders', 'Order updates reach browsers over WebRTC.', ['WebRTC']],
    ['a feed', 'WebRTC carries the price feed.', ['WebRTC']],
    ['a node', '```mermaid\nflowchart LR\n  a[Feed] -->|WebRTC| b[Page]\n```', ['WebRTC']],
    ['a table', '| Part | Protocol |\n|---|---|\n| telemetry | WebRTC |', ['WebRTC']],
    ['calls of an API', 'WebRTC replaces API calls for order updates.', ['WebRTC']],
    ['a word that means something else', 'WebRTC carries prices, in turn as cold as ice.', ['WebRTC']],
    ['a list', '- Ticker: WebRTC\n- Orders: REST', ['WebRTC']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('webrtc-transport', text)).toEqual(expected);
  });

  it.each([
    ['media', 'Video goes over WebRTC.'],
    ['calls', 'Calls are made over WebRTC.'],
    ['collaboration', 'WebRTC joins collaborators on a whiteboard.'],
    ['data channels', 'Moves go over WebRTC data channels.'],
    ['TURN', 'Order updates go over WebRTC, relayed by TURN where needed.'],
    ['UDP', 'Order updates go over WebRTC, that is UDP.'],
    ['a fallback', 'Order updates go over WebRTC with a fallback to polling.'],
    ['firewalls', 'Order updates go over WebRTC; firewalls are open.'],
    ['peers', 'Files go peer-to-peer over WebRTC.'],
    ['a service', 'WebRTC by LiveKit.'],
    ['a specification', 'It follows the WebRTC specification.'],
    ['an alternative', '## Alternatives considered\n\nWebRTC for prices.'],
    ['a rejection', 'We use WebSockets instead of WebRTC.'],
    ['voice', 'Voice goes over WebRTC.'],
    ['libp2p', 'Nodes speak libp2p with its WebRTC transport, peer-to-peer.'],
    ['a later step', 'WebRTC may replace polling later.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('webrtc-transport', text)).toEqual([]);
  });
});
