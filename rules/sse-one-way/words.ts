import type { Term } from '../../core/index.ts';

/** What clients send, too. */
export const TWO_WAY_USES: readonly Term[] = [
  {
    id: 'two-way-use',
    name: 'what clients send',
    phrases: [
      'bi-direction*',
      'bidirection*',
      'full-duplex',
      'two-way',
      'both directions',
      'chat (message|room|application|app|service|between|client|participant)(s)',
      '(group|live|team|direct) (chat|message|messages|messaging)',
      'direct message(s)',
      'collaborative (editing|editor|document|documents|whiteboard)',
      'co-editing',
      'multiplayer',
      'multi-player',
      '(client|clients|browser|browsers|user|users|player|players|rider|riders|driver|drivers) (send|sends|publish|publishes|push|pushes|stream|streams|upload|uploads|type|types)',
      'typing indicator(s)',
      'cursor position(s)',
    ],
    traps: ['chat completion(s)', 'chat (model|UI|bot|assistant)'],
    unless: ['LLM', 'AI', 'assistant', 'token(s)', 'OpenAI', 'Claude', 'GPT', 'agent', 'model', 'prompt', 'completion'],
    example: 'It carries chat messages.',
    counterexamples: ['Tokens of the LLM appear in the AI chat room.'],
  },
];

export const OTHER_DIRECTION: readonly Term[] = [
  {
    id: 'other-direction',
    name: 'how clients send',
    phrases: [
      '=POST',
      '=PUT',
      '=PATCH',
      '=REST',
      'RESTful',
      'HTTP (request|requests|call|calls|POST|API|endpoint)',
      'fetch',
      'API (call|calls|request|requests|endpoint|endpoints)',
      'GraphQL mutation(s)',
      'mutation(s)',
      'gRPC',
      'WebSocket(s)',
      'one-way',
      'uni-directional',
      'unidirectional',
      'server-to-client',
      'server → client',
      'server -> client',
      'separate (request|endpoint|channel|call)(s)',
      'form(s) (post|submission)',
    ],
    example: 'Clients send by POST.',
    counterexamples: ['The rest of it is short.'],
  },
];
