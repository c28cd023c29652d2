import type { StatementSuggestion } from '../../core/index.ts';

const label = 'WebSocket affinity';

export function affinitySuggestions(): readonly StatementSuggestion[] {
  return [
    {
      title: 'State sticky sessions',
      label,
      text: 'the load balancer keeps a client on one node (sticky sessions by <cookie, source IP or consistent hash…>); when that node is lost, the client reconnects and its state is restored from <where…>.',
    },
    {
      title: 'State a shared backplane',
      label,
      text: 'any node can serve any client: messages reach its node through a shared backplane, <Redis pub/sub, NATS or Kafka…>, and no state is kept on a node but the connection itself.',
    },
    {
      title: 'State a single instance',
      label,
      text: 'a single instance holds all connections, at most <how many…>; when it restarts, clients reconnect within <how long…>.',
    },
  ];
}
