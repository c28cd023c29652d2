import { isObject } from './unknown-values.ts';

/**
 * Watches the parser that `mermaid.parse()` runs, without changing what it does. The build puts the call of
 * `observeParse` into Mermaid, because an exception alone does not say where Mermaid stood when it threw, and its result
 * not where in the text it stands.
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

/** What jison hands to the action of a grammar rule: `parts` and `places` are stacks, the rule's own parts on top. */
type ActionArguments = [
  text: string,
  length: number,
  line: number,
  database: object,
  rule: number,
  parts: readonly unknown[],
  places: readonly JisonLocation[],
  ...rest: unknown[],
];

interface JisonParser {
  readonly lexer: JisonLexer;
  /** For each rule its left side and how many parts it has. */
  readonly productions_: readonly (number | readonly [symbol: number, parts: number])[];
  performAction(this: { readonly _$?: JisonLocation; readonly $?: unknown }, ...given: ActionArguments): unknown;
}

/** A rule of the grammar that applied: what it read, what it made of it, and what it told the diagram's database. */
export interface Reduction {
  readonly place: JisonLocation;
  readonly parts: readonly { readonly value: unknown; readonly place: JisonLocation }[];
  readonly result: unknown;
  readonly calls: readonly { readonly method: string; readonly given: readonly unknown[]; readonly answer: unknown }[];
}

export interface ObservedParse {
  /** What Mermaid handed to the parser of this type of diagram. */
  readonly text: string;
  /** Where a jison parser stands; undefined for parsers of another make. */
  readonly jison?: {
    readonly lexer: JisonLexer;
    /** What the lexer reads, which a parser may have changed once more. */
    readonly input: string;
    /** In the order in which they applied. */
    readonly reductions: readonly Reduction[];
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
  let reductions: Reduction[] = [];
  lexer.setInput = function (this: JisonLexer, input, ...rest) {
    reductions = [];
    current = { text: current?.text ?? input, jison: { lexer: this, input, reductions } };
    return setInput.call(this, input, ...rest);
  };
  jison.performAction = function (...given) {
    const observed = current;
    const place = this._$;
    if (observed && place) current = { ...observed, reduction: place };
    const [text, length, line, database, rule, parts, places, ...rest] = given;
    const calls: Reduction['calls'][number][] = [];
    const count = partCount(jison.productions_[rule]);
    // Before the action runs, which may change what is on the stack.
    const read = place ? topOf(parts, places, count) : [];
    const watched = watch(database, calls);
    const answer = performAction.call(this, text, length, line, watched, rule, parts, places, ...rest);
    if (place) reductions.push({ place, parts: read, result: this.$, calls });
    current = observed;
    return answer;
  };
}

/** What was observed since the last call, for the parse that has just ended. */
export function takeObservedParse(): ObservedParse | undefined {
  const observed = current;
  current = undefined;
  return observed;
}

function partCount(production: JisonParser['productions_'][number] | undefined): number {
  return typeof production === 'object' ? production[1] : 0;
}

function topOf(parts: readonly unknown[], places: readonly JisonLocation[], count: number): Reduction['parts'] {
  return Array.from({ length: count }, (_, index) => {
    const at = parts.length - count + index;
    return { value: parts[at], place: places[at]! };
  });
}

/** `database`, whose methods note that they were called. */
function watch(database: object, calls: Reduction['calls'][number][]): object {
  return new Proxy(database, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function' || typeof key !== 'string') return member;
      return (...given: unknown[]) => {
        const answer: unknown = Reflect.apply(member, target, given);
        calls.push({ method: key, given, answer });
        return answer;
      };
    },
  });
}

function isJisonParser(value: unknown): value is JisonParser {
  return (
    isObject(value) &&
    typeof value.performAction === 'function' &&
    Array.isArray(value.productions_) &&
    isObject(value.lexer) &&
    typeof value.lexer.setInput === 'function'
  );
}
