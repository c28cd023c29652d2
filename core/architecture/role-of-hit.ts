import type { Hit } from '../vocabulary/vocabulary.ts';
import type { Span } from './sentences.ts';

/** Words that give a product its role: “Redis (sessions)” says what Redis is for, “Redis (HTTP)” does not. */
const ROLE =
  /\b(?:cach|session|queue|broker|message|pub\/?sub|stream|lock|rate|limit|registry|discover|presence|counter|leaderboard|stor|database|\bdb\b|job|event|coordinat|config|metadata|search|index)/i;

/** Where the role of a hit is looked for: in the parentheses that follow it, if they give one, else in its sentence. */
export function nearHit(text: string, sentence: Span, { end }: Pick<Hit, 'end'>): string {
  const aside = /^[\s\w/.+-]{0,24}\(([^()]*)\)/.exec(text.slice(end, sentence.end))?.[1];
  if (aside !== undefined && ROLE.test(aside)) return aside;
  return text.slice(sentence.start, sentence.end);
}

const SEPARATOR = /[,;•|]|\s[–—-]\s|<br\s*\/?>|\band\b/gi;

/** What stands right beside a hit: up to the nearest comma, dash or “and”, with the parentheses that follow it. */
export function besideHit(text: string, sentence: Span, { start, end }: Pick<Hit, 'start' | 'end'>): string {
  let from = sentence.start;
  for (const match of text.slice(sentence.start, start).matchAll(SEPARATOR)) {
    from = sentence.start + match.index + match[0].length;
  }
  const rest = text.slice(end, sentence.end);
  const aside = /^[\s\w/.+-]{0,24}\([^()]*\)/.exec(rest)?.[0] ?? '';
  const until = rest.slice(aside.length).search(SEPARATOR);
  return text.slice(from, until < 0 ? sentence.end : end + aside.length + until);
}
