import { expect, it } from 'vitest';
import { failureMessage } from './failure.ts';

it.each([
  [new Error("Parse error on line 2:\n...a[Open --> b\n------^\nExpecting 'SQE'"), 'Parse error on line 2.'],
  [new Error('Too many edges.'), 'Too many edges.'],
  [new Error(''), 'Mermaid cannot draw this diagram.'],
  [
    new DOMException('The source image cannot be decoded.', 'EncodingError'),
    'The preview loads no pictures from elsewhere.',
  ],
  ['thrown text', 'thrown text.'],
  [new Error('x'.repeat(500)), `${'x'.repeat(200)}…`],
])('says what %s means', (error, message) => {
  expect(failureMessage(error)).toBe(message);
});
