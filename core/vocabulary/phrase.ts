/**
 * The little language phrases are written in, so that vocabularies are data and every one of them is linear to match:
 * a space also matches hyphens and line breaks, `(s)` is optional, `(a|b)` a choice, `(a |b |)` an optional one, a final `*` takes the rest of the
 * word, `#` is a number, and a leading `=` makes the phrase case-sensitive.
 */
export function phraseSource(phrase: string): string {
  const body = phrase.startsWith('=') ? phrase.slice(1) : phrase;
  const source = body
    .replace(/[.+?^${}[\]\\]/g, '\\$&')
    .replace(/\(([^()|]*)\)/g, '(?:$1)?')
    .replace(/\((?!\?)/g, '(?:')
    .replace(/-/g, '[-\\s]?')
    .replace(/#/g, '\\d+(?:[.,]\\d+)?')
    .replace(/\*/g, '[a-z]*')
    .replace(/ /g, '(?:\\s+|-)');
  return `${source}(?![A-Za-z0-9])`;
}

export function isCaseSensitive(phrase: string): boolean {
  return phrase.startsWith('=');
}
