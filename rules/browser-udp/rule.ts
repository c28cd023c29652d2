import {
  type Architecture,
  type DrawnEdge,
  isOfDesign,
  type Mention,
  type Report,
  type Rule,
} from '../../core/index.ts';
import { DATAGRAMS } from './words.ts';

const BROWSER = /\b(?:browsers?|web (?:client|page|app)s?|javascript client|single-page app)\b/i;
/** What a browser does speak over UDP, and who speaks for it. */
const EXPLAINED =
  /\b(?:WebRTC|WebTransport|HTTP\/3|HTTP3|h3|(?<!raw )QUIC(?! sockets?)|proxy|proxies|bridge|gateway|relay|native|mobile app|server[- ]to[- ]server|StatsD|DNS|syslog|SNMP|NTP|VPN|STUN|TURN|not|no|unsupported|natively|cannot|can't|unlike|instead|rather|fall(?:s|ing)? ?back|block(?:s|ed)?)\b/i;
const MESSAGE = 'Browsers have no native UDP: use WebRTC data channels or WebTransport, or say what stands between.';

export const browserUdp: Rule = {
  id: 'browser-udp',
  title: 'A browser speaks UDP through WebRTC or WebTransport only.',
  defaultSeverity: 'warning',
  preset: 'recommended',
  appliesTo: 'designs',
  words: DATAGRAMS,
  check: (architecture) => {
    const reports = [...inProse(architecture), ...inDiagrams(architecture)].slice(0, 1);
    return reports.length > 0 && namesBridge(architecture) ? [] : reports;
  },
};

/** Who names WebRTC or WebTransport anywhere knows how browsers come to UDP. */
function namesBridge({ prose, diagrams }: Architecture): boolean {
  return (
    ['webrtc', 'webtransport'].some((name) => prose.has(name)) ||
    diagrams.some(({ source }) => /webrtc|webtransport/i.test(source))
  );
}

function inProse({ mentions }: Architecture): readonly Report[] {
  return mentions.filter(isOfBrowser).map(({ range }) => ({ message: MESSAGE, range }));
}

function isOfBrowser({ term, stance, place, context, row }: Mention): boolean {
  const said = place === 'table' ? row.join(' | ') : context;
  return (
    DATAGRAMS.includes(term) &&
    stance === 'committed' &&
    place !== 'code' &&
    place !== 'diagram' &&
    BROWSER.test(said) &&
    !EXPLAINED.test(said)
  );
}

function inDiagrams({ drawn }: Architecture): readonly Report[] {
  return drawn.edges.filter(isDatagramOfBrowser).map(({ range }) => ({ message: MESSAGE, range }));
}

function isDatagramOfBrowser({ edge, from, to }: DrawnEdge): boolean {
  if (edge.protocol !== 'UDP' || !isOfDesign(from)) return false;
  const said = `${edge.label?.text ?? ''} ${from.label} ${to.label}`;
  return (BROWSER.test(from.label) || BROWSER.test(to.label)) && !EXPLAINED.test(said);
}
