import { traceParsedText } from './cleaned-source.ts';
import { type Explanation, quoted, unexpected } from './explanation.ts';
import type { JisonLocation, ObservedParse } from './parse-observer.ts';
import { endOfTextBefore, offsetAt } from './text-places.ts';
import { expectation } from './token-phrases.ts';
import type { TracedText } from './traced-text.ts';
import { isObject, stringOf, stringsOf } from './unknown-values.ts';

const quotationTokens: readonly string[] = ['STR', 'MD_STR'];
const textTokens: readonly string[] = ['TEXT', 'UNICODE_TEXT', 'TAGSTART', 'TAGEND'];

/** Explains what the parser or lexer that jison generated threw; undefined for anything else. */
export function explainJisonError(error: unknown, source: string, observed: ObservedParse): Explanation | undefined {
  const { jison, reduction } = observed;
  const hash = isObject(error) ? error.hash : undefined;
  // While the action of a rule runs, it is Mermaid's own code that throws, whose `hash` is made up.
  if (!jison || reduction || !isObject(hash)) return undefined;

  const { input, lexer } = jison;
  const start = input.length - lexer._input.length - lexer.match.length;
  const upcoming = lexer._input.match(/^[^\S\n]*(?:\n|\S+)/)?.[0] ?? '';
  const found = /\S|\n/.test(lexer.match) ? lexer.match : upcoming;
  const expected = stringsOf(hash.expected).map((token) => token.slice(1, -1));
  const traced = traceParsedText(source, input);
  const atEnd = (lexer.match + lexer._input).trim() === '' && !found.includes('\n');

  const opening = atEnd ? startOfUnclosed(input, hash.loc) : undefined;
  if (opening !== undefined) {
    return { message: 'The text that starts here is never closed.', ...originOf(traced, opening) };
  }
  const before = input.slice(input.lastIndexOf('\n', start - 1) + 1, start);
  if (atEnd || found.trim() === '') {
    return { message: unexpected(atEnd ? '' : found, expected, before), ...endOriginOf(traced, start) };
  }
  const isQuotation = quotationTokens.includes(stringOf(hash.token));
  const first = isQuotation ? start - openingMarks(input, start) : start + input.slice(start).search(/\S/);
  return {
    message: flowchartTextMessage(found, isQuotation, expected) ?? unexpected(found, expected, before),
    ...spanOf(traced, first, isQuotation ? 1 : found.trim().match(/^[^\n]*/)![0].length),
  };
}

/** How many characters before `start` open a quotation, whose token has what they enclose only. */
function openingMarks(input: string, start: number): number {
  return input.slice(Math.max(0, start - 2), start).match(/["']`?$/)?.[0].length ?? 0;
}

/** Where the rule whose action threw begins in the author's text. */
export function originOfReduction(source: string, observed: ObservedParse): { readonly offset?: number } {
  const { jison, reduction } = observed;
  if (!jison || !reduction) return {};
  const start = offsetAt(jison.input, reduction.first_line - 1, reduction.first_column);
  return originOf(traceParsedText(source, jison.input), start);
}

/**
 * A text without its closing bracket or quote swallows everything up to the end of the diagram: the last token spans
 * lines then, and the mistake is where it begins.
 */
function startOfUnclosed(input: string, location: unknown): number | undefined {
  if (!isLocation(location)) return undefined;
  const start = offsetAt(input, location.first_line - 1, location.first_column);
  const end = offsetAt(input, location.last_line - 1, location.last_column);
  return /^\S/.test(input.slice(start)) && input.slice(start, end).trim().includes('\n') ? start : undefined;
}

/**
 * In the text of a node or edge the grammar of flowcharts takes more text and all closing brackets, of which the next
 * rule tells the wrong ones: what helps is the quotation marks that are missing. Undefined elsewhere.
 */
function flowchartTextMessage(found: string, isQuotation: boolean, expected: readonly string[]): string | undefined {
  if (!textTokens.every((token) => expected.includes(token))) return undefined;
  if (isQuotation) return 'Unexpected `"` in a text: write `#quot;` for a double quote.';
  const closing = expected.filter((token) => !textTokens.includes(token));
  return expectation(closing)
    ? unexpected(found, closing)
    : `Unexpected ${quoted(found)} in a text: put the whole text in double quotes.`;
}

function originOf(traced: TracedText | undefined, offset: number): { readonly offset?: number } {
  return traced ? { offset: traced.origin(offset) } : {};
}

function spanOf(traced: TracedText | undefined, offset: number, length: number): Pick<Explanation, 'offset' | 'end'> {
  return traced ? { offset: traced.origin(offset), end: traced.origin(offset + length - 1) + 1 } : {};
}

/** The end, in the author's text, of what comes before `offset`. */
function endOriginOf(traced: TracedText | undefined, offset: number): { readonly offset?: number } {
  if (!traced) return {};
  const end = endOfTextBefore(traced.text, offset);
  return { offset: end > 0 ? traced.origin(end - 1) + 1 : 0 };
}

function isLocation(value: unknown): value is JisonLocation {
  return isObject(value) && typeof value.first_line === 'number' && typeof value.last_line === 'number';
}
