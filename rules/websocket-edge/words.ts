import type { Term } from '../../core/index.ts';

/** Says where they end, in words instead of a diagram. */
export const WEBSOCKET_ENDS: readonly Term[] = [
  {
    id: 'websocket-end',
    name: 'where WebSockets end',
    phrases: [
      '(WebSocket|WebSockets|connection|connections|socket|sockets) (end|ends|terminate|terminates|are terminated) (at|in|on)',
    ],
    example: 'Connections end at the edge gateway.',
    counterexamples: ['The connection ends after an hour.'],
  },
];

export const SEVERAL_INSTANCES: readonly Term[] = [
  {
    id: 'several-instances',
    name: 'several instances',
    phrases: [
      '# replicas',
      '# instances',
      '# pods',
      '# nodes',
      '# servers',
      '(horizontal* scal*|scale* horizontal*|scale* out|auto-scaling)',
      '(several|multiple|many) (replicas|instances|pods|nodes|servers)',
      'load balanc*',
    ],
    example: 'It runs as several instances.',
  },
];
