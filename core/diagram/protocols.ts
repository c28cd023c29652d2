const PROTOCOLS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['WebSocket', /\b(?:web[ -]?sockets?|wss?:|WSS?\b|socket\.io)/i],
  ['WebRTC', /\bWebRTC\b/i],
  ['WebTransport', /\bWebTransport\b/i],
  ['SSE', /\b(?:SSE|server[- ]sent events?|EventSource)\b/],
  ['gRPC', /\bgRPC\b/i],
  ['GraphQL', /\bGraphQL\b/i],
  ['REST', /\bREST(?:ful)?\b/],
  ['SOAP', /\bSOAP\b/],
  ['AMQP', /\bAMQPS?\b/i],
  ['MQTT', /\bMQTTS?\b/i],
  ['QUIC', /\bQUIC\b/],
  ['DTLS', /\bDTLS\b/],
  ['UDP', /\bUDP\b/i],
  ['TCP', /\bTCP\b/i],
  ['HTTP', /\bHTTPS?\b/i],
];

/** What a label, or a sentence, says that is spoken; of several the first of the list above, the most telling. */
export function protocolIn(text: string): string | undefined {
  return PROTOCOLS.find(([, pattern]) => pattern.test(text))?.[0];
}
