import { blanksIn } from '../core/index.ts';

/**
 * A snippet (LSP 3.18) that inserts `text` with a tab stop on each of its blanks; equal blanks are filled at once. The
 * first tab stop has the number `first`.
 */
export function snippetOf(text: string, first = 1): string {
  const numbers = new Map<string, number>();
  let snippet = '';
  let from = 0;
  for (const { start, end } of blanksIn(text)) {
    const blank = text.slice(start, end);
    const number = numbers.get(blank) ?? numbers.size + first;
    numbers.set(blank, number);
    snippet += `${escaped(text.slice(from, start))}\${${number}:${escaped(blank)}}`;
    from = end;
  }
  return `${snippet}${escaped(text.slice(from))}$0`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
