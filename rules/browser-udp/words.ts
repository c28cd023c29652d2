import type { Term } from '../../core/index.ts';

export const DATAGRAMS: readonly Term[] = [
  {
    id: 'datagram-socket',
    name: 'UDP',
    phrases: ['=UDP( socket(s)| packet(s)| datagram(s)| connection(s)|)', '=(QUIC|DTLS) socket(s)', 'raw (QUIC|DTLS)'],
    example: 'The game sends plain UDP packets.',
    counterexamples: ['It is served as HTTP/3 over QUIC.', 'Browsers reach the edge by QUIC.'],
  },
];
