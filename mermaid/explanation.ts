import { withoutEncodedEntities } from './cleaned-source.ts';
import { expectation } from './token-phrases.ts';

/** What is wrong with a diagram: one sentence, and the offsets in the author's text, where they are known. */
export interface Explanation {
  readonly message: string;
  readonly offset?: number;
  readonly end?: number;
  /** The offset stands for its line only. */
  readonly lineOnly?: boolean;
  /** Nothing that the grammar forbids: no other place is suspected. */
  readonly isCertain?: boolean;
}

const longestQuotation = 40;
const longestMessage = 200;

/** `text` between backquotes, shortened to what one can read at a glance. */
export function quoted(text: string): string {
  const line = withoutEncodedEntities(text.trim().replace(/\s*\n[\s\S]*$/, ' …'));
  return `\`${line.length > longestQuotation ? `${line.slice(0, longestQuotation).trimEnd()}…` : line}\``;
}

/**
 * @param found what was read instead; nothing at all means the end of the diagram, white space with a line break the
 *   end of the line
 * @param expected the tokens that would have been right, as the grammar names them
 * @param before what stands before it on its line
 */
export function unexpected(found: string, expected: readonly string[], before = ''): string {
  const phrase = expectation(expected);
  const [last] = before.match(/\S+(?=\s*$)/) ?? [];
  if (phrase && last !== undefined) {
    return `Expected ${phrase} after ${quoted(last)}${found.trim() === '' ? '' : `, not ${quoted(found)}`}.`;
  }
  const subject = found.trim() !== '' ? quoted(found) : found === '' ? 'end of the diagram' : 'end of the line';
  return `Unexpected ${subject}${phrase ? `, expected ${phrase}` : ''}.`;
}

/** The first sentence of `message`, of no more than 200 characters, ended by a full stop. */
export function firstSentence(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  const sentence = line.match(/^.*?[.!?](?=\s|$)/)?.[0] ?? line;
  const short = sentence.length > longestMessage ? `${sentence.slice(0, longestMessage).trimEnd()}…` : sentence;
  return /[.!?…]$/.test(short) ? short : `${short}.`;
}
