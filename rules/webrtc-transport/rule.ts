import { unsaid, WEBRTC } from '../../core/index.ts';
import { WEBRTC_GROUNDS } from './words.ts';

export const webrtcTransport = unsaid({
  id: 'webrtc-transport',
  title: 'WebRTC for anything but media and collaboration says what happens where UDP is blocked.',
  asks: 'Use or UDP fallback',
  defaultSeverity: 'information',
  preset: 'recommended',
  subjects: WEBRTC,
  statements: WEBRTC_GROUNDS,
  within: 'component',
  findings: 'onePerDocument',
  message: () => 'WebRTC generally depends on UDP: what happens behind firewalls that block it?',
  suggest: () => [
    {
      title: 'State STUN, TURN and a fallback',
      label: 'WebRTC transport',
      text: 'peers find each other through STUN at <where…>; where UDP is blocked, TURN relays over <TCP or TLS…>, and the fallback is <what…>.',
    },
  ],
});
