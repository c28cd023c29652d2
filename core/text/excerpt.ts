import { oneLine } from './one-line.ts';

/**
 * What stands around `words` in `text`, on one line and of about `length` UTF-16 units, cut between words and marked
 * with `…` where it is cut. Where `words` do not occur, the beginning of `text`.
 */
export function excerpt(text: string, words: string, length: number): string {
  const line = oneLine(text);
  if (line.length <= length) return line;
  const found = oneLine(words);
  const at = Math.max(0, line.indexOf(found));
  const room = Math.max(0, length - found.length);
  const from = Math.max(0, Math.min(at - Math.floor(room / 2), line.length - length));
  const start = from === 0 ? 0 : wordStart(line, from, at);
  const end = wordEnd(line, Math.min(line.length, Math.max(start + length, at + found.length)), at + found.length);
  return `${start > 0 ? '…' : ''}${line.slice(start, end).trim()}${end < line.length ? '…' : ''}`;
}

/** The first beginning of a word from `from` on, and no later than `latest`. */
function wordStart(line: string, from: number, latest: number): number {
  const space = line.indexOf(' ', from);
  return space < 0 || space >= latest ? latest : space + 1;
}

/** The last end of a word up to `to`, and no earlier than `earliest`. */
function wordEnd(line: string, to: number, earliest: number): number {
  if (to === line.length) return to;
  return Math.max(line.lastIndexOf(' ', to), earliest);
}
