import type { Term } from './vocabulary.ts';

/** What is chosen “over” a transport; other things are sent over it. */
const RIVALS = [
  'SSE',
  'WebSocket(s)',
  '(server-sent events|EventSource)',
  '(long |short |HTTP |)polling',
  'webhook(s)',
  'WebRTC',
  'gRPC',
  'MQTT',
  'HTTP streaming',
];

/** Where a service of the design ends WebSockets. */
export const WEBSOCKET_SERVERS: readonly Term[] = [
  {
    id: 'websocket',
    family: 'websocket',
    isGeneric: true,
    rivals: RIVALS,
    name: 'WebSocket',
    phrases: [
      'WebSocket(s)( server| service| gateway| connection| endpoint| handler| node| layer| manager| cluster| hub|)(s)',
      'Web Socket(s)',
      'Socket.IO',
      '=SignalR',
      '=WSS',
      '=WS (server|gateway|connection|service|endpoint|node|hub|handler|manager)(s)',
      'GraphQL subscription(s)',
      'Action( )Cable',
      'Phoenix Channels',
      '(Phoenix|Rails|Laravel|Django) (* |* * |)channel(s)',
      'socket (tier|server|gateway|service|layer|fleet|node|cluster)(s)',
      '=SockJS',
      'STOMP (endpoint|broker|over)',
      '(persistent|long-lived) (* |)socket(s)',
    ],
    labels: ['=WS'],
    traps: [
      'signalReady',
      '(HTTP|HTTPS|TCP|gRPC|REST|RESTful|GraphQL), WebSocket(s)',
      'WebSocket(s)(,| and| or|, and) HTTP',
      'WebSocket(s)(,| and| or|, and) (gRPC|TCP|MQTT|AMQP)',
      'WebSocket (client|client library|API of|SDK|spec|specification|protocol|RFC|standard|frame|framing|handshake|upgrade header|support in|polyfill|debugger|inspector|close code|library|libraries)(s)',
      '(Kubernetes|kubectl|exec|attach|port-forward) (over )WebSocket(s)',
      '(localhost|sidecar|dev|HMR|hot reload|livereload) WebSocket(s)',
      'WebSocket(s) (for|to) (localhost|hot reload*|HMR)',
      '(third-party|upstream|external|exchange|Binance|Coinbase) WebSocket(s)',
      "(provider|vendor|partner|supplier|exchange|bank|broker|browser)(s|)('s|’s|’) WebSocket(s)",
      'WebSocket (class|object|constructor|wrapper)(es|s|)',
    ],
    // How a client comes back says nothing of a server.
    // Nor does what peers tell each other.
    unless: [
      'hot reload*',
      'live reload*',
      'HMR',
      'Vite',
      'webpack',
      'dev server',
      'DevTools',
      'peers exchange',
      'libp2p',
      '(in|during) (local |)development',
      'dev-only',
      'peer to peer',
      'P2P',
      'among peers',
      'between peers',
      '(reconnect|reconnection)/backoff',
      '(reconnect|reconnection|retry|backoff) (strategy|policy|logic)',
    ],
    example: 'Riders hold a WebSocket connection to the gateway.',
    counterexamples: ['The WebSocket protocol is RFC 6455.', 'signalReady() is called once.', 'ws is the workspace.'],
  },
  {
    id: 'websocket-library',
    family: 'websocket',
    isGeneric: true,
    isCodeName: true,
    name: 'WebSocket',
    phrases: [
      'gorilla/websocket',
      'y-websocket',
      'Hocuspocus',
      'uWebSockets',
      'nhooyr/websocket',
      'tokio-tungstenite',
      'proxy_set_header Upgrade',
    ],
    unless: ['client', 'test*', 'mock*'],
    example: 'Positions are pushed with `gorilla/websocket`.',
    counterexamples: ['The client uses gorilla/websocket.'],
  },
];

/** How else a server reaches a browser or an app. */
export const SERVER_SENT_EVENTS: readonly Term[] = [
  {
    id: 'server-sent-events',
    family: 'server-sent-events',
    rivals: RIVALS,
    name: 'server-sent events',
    phrases: ['=SSE( endpoint| stream| connection| channel|)(s)', 'server-sent event(s)', 'EventSource'],
    traps: ['SSE (KMS|C|S3)', 'SSE-KMS', 'SSE-S3', 'SSE2', 'SSE4', '=SSE instruction(s)'],
    unless: ['encrypt*', 'KMS', 'S3', 'SIMD', 'AVX', 'CPU'],
    example: 'Prices are pushed by server-sent events.',
    counterexamples: ['Objects are encrypted with SSE-KMS.'],
  },
];

export const CLIENT_POLLING: readonly Term[] = [
  {
    id: 'client-polling',
    family: 'client-polling',
    rivals: RIVALS,
    name: 'polling',
    phrases: [
      '(HTTP |)long poll(s|ing|ed|)',
      'short polling',
      'HTTP polling',
      'polling fallback',
      '(client|browser|app|frontend|front-end|UI|dashboard|page|web app|mobile app|SPA|user|rider|driver)(s) (will |then |then just |simply |periodically |)poll(s|ed|)',
      '(client|browser|frontend|front-end|UI)(-side|) polling',
      '(client|browser|app|frontend|front-end|UI|dashboard|page|mobile app)(s) (periodically|regularly|repeatedly) (check|ask|quer|fetch|request)(y|ies|es|s)',
      '(status|client|periodic|progress|job) polling',
      'polling (API|endpoint|pattern|approach|model|strategy|mechanism|based)',
      'polling (for|of) (the |)(status|state|updates|results|progress|changes)',
      '(jobs|requests|updates|API) with polling',
    ],
    traps: [
      'long polling (of|from|on) (SQS|Kafka|the queue|a queue|queues)',
      '(SQS|Kafka|queue|consumer) long polling',
    ],
    unless: ['SQS', 'Kafka', 'health', 'Prometheus', 'CI', 'consumer(s)', 'broker', 'queue(s)', 'Git', 'repositor*'],
    example: 'The app learns of new orders by long polling.',
    counterexamples: ['Workers use SQS long polling.', 'The pipeline polls the repository.'],
  },
];

export const WEBRTC: readonly Term[] = [
  {
    id: 'webrtc',
    family: 'webrtc',
    rivals: RIVALS,
    name: 'WebRTC',
    phrases: ['WebRTC', '=RTCPeerConnection', '=RTCDataChannel'],
    traps: ['WebRTC (spec|specification|working group|library|libraries)'],
    example: 'Readings reach the browser over WebRTC.',
    counterexamples: ['It follows the WebRTC specification.'],
  },
];

export const GRAPHQL: readonly Term[] = [
  {
    id: 'graphql',
    family: 'graphql',
    name: 'GraphQL',
    phrases: [
      'GraphQL( API| gateway| server| endpoint| layer| schema| federation|)(s)',
      'Apollo (Server|Federation|Gateway)',
    ],
    traps: [
      "(GitHub|GitLab|Shopify|Contentful|Linear|upstream|third-party|external|vendor|partner)( |’s |'s )GraphQL( API| endpoint|)",
      '(existing |current |already (use|uses|using|have|has|expose|exposes|offer|offers) (a |an |our |)|to support |supporting )GraphQL( API| endpoint| schema| gateway|)',
      'GraphQL (spec|specification|Playground|Code Generator|codegen|client|client library|Request|Foundation|extension|plugin)',
    ],
    example: 'The apps read through a GraphQL API.',
    counterexamples: ['Issues come from the GitHub GraphQL API.', 'It follows the GraphQL specification.'],
  },
];
