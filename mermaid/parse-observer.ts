import { isObject } from './unknown-values.ts';

/**
 * Watches the parser that `mermaid.parse()` runs, without changing what it does. The build puts the call of
 * `observeParse` into Mermaid, because an exception alone does not say where Mermaid stood when it threw.
 */

/** As jison counts: lines from 1, columns from 0, in the text that the parser reads. */
export interface JisonLocation {
  readonly first_line: number;
  readonly first_column: number;
  readonly last_line: number;
  readonly last_column: number;
}

/** The part of a jison lexer that tells how far it has read. */
interface JisonLexer {
  /** The text of the current token. */
  readonly match: string;
  /** What is left to read after the current token. */
  readonly _input: string;
  setInput(input: string, ...rest: unknown[]): JisonLexer;
}

interface JisonParser {
  readonly lexer: JisonLexer;
  performAction(this: { readonly _$?: JisonLocation }, ...rest: unknown[]): unknown;
}

export interface ObservedParse {
  /** What Mermaid handed to the parser of this type of diagram. */
  readonly text: string;
  /** Where a jison parser stands; undefined for parsers of another make. */
  readonly jison?: {
    readonly lexer: JisonLexer;
    /** What the lexer reads, which a parser may have changed once more. */
    readonly input: string;
  };
  /** The rule whose action runs: what it throws, it throws about this part of the input. */
  readonly reduction?: JisonLocation;
}

let current: ObservedParse | undefined;
const instrumented = new WeakSet<object>();

/** Called by Mermaid with the parser of the diagram's type just before it runs. */
export function observeParse(parser: unknown, text: string): void {
  current = { text };
  const jison = isObject(parser) ? parser.parser : undefined;
  if (!isJisonParser(jison) || instrumented.has(jison)) return;
  instrumented.add(jison);
  const { lexer, performAction } = jison;
  const { setInput } = lexer;
  lexer.setInput = function (this: JisonLexer, input, ...rest) {
    current = { text: current?.text ?? input, jison: { lexer: this, input } };
    return setInput.call(this, input, ...rest);
  };
  jison.performAction = function (...rest) {
    const observed = current;
    if (observed && this._$) current = { ...observed, reduction: this._$ };
    const result = performAction.apply(this, rest);
    current = observed;
    return result;
  };
}

/** What was observed since the last call, for the parse that has just ended. */
export function takeObservedParse(): ObservedParse | undefined {
  const observed = current;
  current = undefined;
  return observed;
}

function isJisonParser(value: unknown): value is JisonParser {
  return (
    isObject(value) &&
    typeof value.performAction === 'function' &&
    isObject(value.lexer) &&
    typeof value.lexer.setInput === 'function'
  );
}
