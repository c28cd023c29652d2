import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('sse-one-way', () => {
  it.each<[string, string, string[]]>([
    ['chat', 'Server-sent events carry chat messages between riders.', ['Server-sent events']],
    ['what clients send', 'Prices go out by SSE, and clients send bids.', ['SSE']],
    ['both directions', 'SSE connects pages and server in both directions.', ['SSE']],
    ['editing', 'Collaborative editing runs over EventSource.', ['EventSource']],
    ['a game', 'A multiplayer quiz is played over SSE.', ['SSE']],
    ['a section', '## Live quiz over SSE\n\nPlayers send answers.', ['SSE']],
    ['a row', '| Path | How |\n|---|---|\n| quiz | SSE, users send answers |', ['SSE']],
    ['a list', '- Transport: server-sent events\n  - users send chat messages, too', ['server-sent events']],
    ['a diagram', '```mermaid\nflowchart LR\n  a[Server] -->|SSE chat messages| b[Page]\n```', ['SSE']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('sse-one-way', text)).toEqual(expected);
  });

  it.each([
    ['POST', 'Server-sent events carry chat messages; new ones are sent by POST.'],
    ['an API', 'Prices go out by SSE, and clients send bids through an API call.'],
    ['one way', 'SSE is one-way; chat messages are few.'],
    ['another transport', 'SSE for prices; clients send bids over WebSockets.'],
    ['a ticker', 'Prices go out by server-sent events.'],
    ['tokens of a model', 'SSE streams tokens of the LLM into the chat room.'],
    ['an assistant', 'SSE streams the answers of the AI chat assistant.'],
    ['a mutation', 'SSE tells of changes; clients send a GraphQL mutation.'],
    ['encryption', 'Objects are encrypted with SSE-KMS; clients send keys.'],
    ['processors', 'Clients send vectors that use SSE2.'],
    ['an alternative', '## Alternatives considered\n\nSSE: clients send nothing.'],
    ['a rejection', 'We use WebSockets instead of SSE, since clients send bids.'],
    ['a dashboard', 'A live dashboard is fed by SSE.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('sse-one-way', text)).toEqual([]);
  });
});
