import {
  type Architecture,
  type DrawnEdge,
  type DrawnNode,
  isOfDesign,
  type Report,
  type Rule,
} from '../../core/index.ts';
import { SEVERAL_INSTANCES, WEBSOCKET_ENDS } from './words.ts';

/** What is there to end connections. */
const EDGE =
  /\b(?:edge|gateway|ingress|proxy|load balancer|LB|ALB|NLB|CDN|nginx|envoy|socket|websocket|ws|realtime|real-time|connection|hub|front)/i;

export const websocketEdge: Rule = {
  id: 'websocket-edge',
  title: 'WebSockets end at the edge or in a tier of their own, not in a service that owns data.',
  defaultSeverity: 'hint',
  preset: 'strict',
  appliesTo: 'designs',
  words: [...SEVERAL_INSTANCES, ...WEBSOCKET_ENDS],
  check: ({ drawn, mentions }: Architecture) => {
    // One instance has no edge.
    const isLarge = mentions.some(({ term, stance }) => SEVERAL_INSTANCES.includes(term) && stance === 'committed');
    const isSaid = mentions.some(({ term }) => WEBSOCKET_ENDS.includes(term));
    if (!isLarge || isSaid) return [];
    return drawn.edges
      .filter(({ edge, to }) => edge.protocol === 'WebSocket' && isOfDesign(to) && ownsData(to, drawn.edges))
      .map(reportOn);
  },
};

function ownsData(service: DrawnNode, edges: readonly DrawnEdge[]): boolean {
  if (EDGE.test(service.label) || EDGE.test(service.group ?? '') || service.node.shape !== 'plain') return false;
  return edges.some(({ from, to }) => from === service && to.node.shape === 'store');
}

function reportOn({ to, range }: DrawnEdge): Report {
  return {
    message: `WebSockets end in “${to.name}”, which owns data as well: end them at the edge.`,
    range,
    suggestions: [
      {
        title: 'State where WebSockets end',
        label: 'WebSocket edge',
        text: 'connections end at <gateway or connection tier…>, so that services can restart without dropping them.',
      },
    ],
  };
}
