import { traceParsedText } from './cleaned-source.ts';
import { type Explanation, unexpected } from './explanation.ts';
import type { ObservedParse } from './parse-observer.ts';
import { endOfTextBefore, offsetAt } from './text-places.ts';
import { isObject, objectsOf, stringOf } from './unknown-values.ts';

interface Fault {
  /** In the text that the parser read; not finite at its end. */
  readonly offset: number;
  readonly found: string;
  readonly expected: readonly string[];
}

/** Explains what a parser made with langium or chevrotain threw; undefined for anything else. */
export function explainLangiumError(error: unknown, source: string, observed: ObservedParse): Explanation | undefined {
  if (!isObject(error)) return undefined;
  const fault = isObject(error.result)
    ? firstFault(error.result, stringOf(error.message), observed.text)
    : useCaseFault(stringOf(error.message), observed.text);
  if (!fault) return undefined;

  const at = Math.min(fault.offset, observed.text.length);
  const before = observed.text.slice(observed.text.lastIndexOf('\n', at - 1) + 1, at);
  const message = unexpected(fault.found, fault.expected, before);
  const traced = traceParsedText(source, observed.text);
  if (!traced) return { message };
  if (Number.isFinite(fault.offset) && fault.found.trim() !== '')
    return {
      message,
      offset: traced.origin(fault.offset),
      end: traced.origin(fault.offset + (fault.found.match(/^[^\n]*/)?.[0].length ?? 1) - 1) + 1,
    };
  const end = endOfTextBefore(traced.text, Math.min(fault.offset, traced.text.length));
  return { message, offset: end > 0 ? traced.origin(end - 1) + 1 : 0 };
}

/** The fault that comes first in the text: the others may follow from it. */
function firstFault(result: Readonly<Record<string, unknown>>, message: string, text: string): Fault | undefined {
  // Tree views are rewritten line by line before they are parsed. The message alone names the lines of the original.
  const lines = [...message.matchAll(/error on line (\d+|\?)/g)].map((match) => Number(match[1]));
  const lexerErrors = objectsOf(result.lexerErrors);
  const faults = [
    ...lexerErrors.map((error, index) => {
      const offset = offsetOf(lines[index], error.line, error.column, text);
      const length = typeof error.length === 'number' ? error.length : 1;
      return { offset, found: text.slice(offset, offset + length), expected: [] };
    }),
    ...objectsOf(result.parserErrors).map((error, index) => {
      const token = isObject(error.token) ? error.token : {};
      const offset = offsetOf(lines[lexerErrors.length + index], token.startLine, token.startColumn, text);
      return { offset, found: stringOf(token.image), expected: expectedTokens(stringOf(error.message)) };
    }),
  ];
  return faults.sort((one, other) => one.offset - other.offset || 0)[0];
}

/** `line` and `column` count from 1; at the end of the text they are NaN or -1. */
function offsetOf(lineInMessage: number | undefined, line: unknown, column: unknown, text: string): number {
  if (!(typeof line === 'number' && typeof column === 'number' && line >= 1)) return Number.POSITIVE_INFINITY;
  return lineInMessage === line || !lineInMessage
    ? offsetAt(text, line - 1, column - 1)
    : offsetAt(text, lineInMessage - 1, 0);
}

/** Chevrotain says "Expecting token of type 'X' but found", or lists sequences, one a line: "1. [X, Y]". */
function expectedTokens(message: string): readonly string[] {
  const single = message.match(/^Expecting token of type '(.+?)' but found/)?.[1];
  // After an optional part it names the end of the diagram only, which is no help.
  if (single !== undefined) return single === 'EOF' ? [] : [single];
  return [...message.matchAll(/^\s*\d+\. \[([^\],]+)/gm)].map((match) => match[1] ?? '');
}

/** Use case diagrams throw a plain error whose message ends with the place. */
function useCaseFault(message: string, text: string): Fault | undefined {
  const range = message.match(/ at line \d+, column \d+ \[(\d+),(\d+)\)$/);
  if (!range) return undefined;
  const offset = Number(range[1]);
  return { offset, found: text.slice(offset, Number(range[2])), expected: [] };
}
