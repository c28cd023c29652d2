import { KindsOfCharacters, LAST_DIGIT, NO_CHARACTER } from './character-kinds.ts';
import { isCaseSensitive, phraseSource } from './phrase.ts';
import { NOWHERE, type PhraseStates } from './phrase-states.ts';
import { type PreparedPhrases, statesOf } from './prepared-phrases.ts';

interface CompiledPhrase<Value> {
  readonly value: Value;
  /** For what states do not tell: upper and lower case. */
  readonly exactly: RegExp | undefined;
}

/** A state that a text has come to: where its row begins in the table, times two, and one more where phrases may end. */
type State = number;

/** In the table: what follows is not known yet, or no phrase goes on. */
const UNKNOWN = -1;
const NOTHING = -2;

/** A text that needs more is hostile, and what was made for it not worth keeping. */
const MOST_STATES = 20_000;
const FEWEST_STATES = 256;

/** Told of a phrase found, which goes from `start` up to, but not including, `end`; `true` for no more of them. */
export type Found<Value> = (value: Value, start: number, end: number) => boolean;

/** Phrases are those of `phraseSource`; `prepared` is taken where it is of these, or the first of them. */
export interface PhraseOptions {
  readonly prepared?: PreparedPhrases | undefined;
  readonly mayFollow?: 'noWord' | 'underscore';
}

/**
 * Finds many phrases in one pass: a deterministic automaton whose table is filled as texts need it (Cox, “Regular
 * Expression Matching in the Wild”, 2010). What a character costs does not depend on how many phrases there are.
 */
export class PhraseAutomaton<Value> {
  readonly #kinds = new KindsOfCharacters();
  readonly #phrases: readonly (readonly [phrase: string, value: Value])[];
  readonly #states: PhraseStates;
  /** State → what the table knows it by; and the states in the order of their rows. */
  readonly #known = new Map<number, State>();
  readonly #entered: number[] = [];
  readonly #endings = new Map<number, readonly CompiledPhrase<Value>[]>();
  readonly #compiled = new Map<number, CompiledPhrase<Value>>();
  /** A row a state, of what follows by kind of character. */
  #table = new Int32Array(0);
  /** The character that is part of words, though it is no letter and no digit. */
  readonly #inWords: number;

  constructor(
    phrases: readonly (readonly [phrase: string, value: Value])[],
    { prepared, mayFollow = 'noWord' }: PhraseOptions = {},
  ) {
    this.#phrases = phrases;
    this.#states = statesOf(
      phrases.map(([phrase]) => phrase),
      this.#kinds,
      prepared,
    );
    this.#inWords = mayFollow === 'underscore' ? NO_CODE : UNDERSCORE;
    this.#enter(this.#states.first);
  }

  /**
   * Tells `found` of every phrase in the order of where they start, of those at one place shorter ones first. A phrase
   * starts with a letter or digit after no letter, no digit and, unless it `mayFollow` one, no underscore.
   */
  matchesIn(text: string, found: Found<Value>): void {
    const { ascii } = this.#kinds;
    const inWords = this.#inWords;
    const { length } = text;
    let isInside = false;
    for (let start = 0; start < length; start += 1) {
      const code = text.charCodeAt(start);
      const kind = code < 128 ? ascii[code]! : this.#kinds.of(code);
      if (kind > LAST_DIGIT) isInside = code === inWords;
      else if (!isInside) {
        isInside = true;
        const first = this.#table[kind]!;
        const state = first === UNKNOWN ? this.#step(0, kind) : first;
        if (state !== NOTHING && this.#matchesAt(text, start, state, found)) return;
      }
    }
  }

  /** Goes on from `first`, which the character at `start` leads to; whether `found` has answered `true`. */
  #matchesAt(text: string, start: number, first: State, found: Found<Value>): boolean {
    const { ascii } = this.#kinds;
    for (let state = first, index = start + 1; ; index += 1) {
      const code = index < text.length ? text.charCodeAt(index) : -1;
      const kind = code < 0 ? NO_CHARACTER : code < 128 ? ascii[code]! : this.#kinds.of(code);
      if (mayEnd(state) && kind > LAST_DIGIT) {
        for (const { value, exactly } of this.#endings.get(rowOf(state))!) {
          if ((!exactly || matchesExactly(exactly, text, start, index)) && found(value, start, index)) return true;
        }
      }
      const row = rowOf(state);
      const next = this.#table[row + kind]!;
      state = next === UNKNOWN ? this.#step(row, kind) : next;
      if (state === NOTHING) return false;
    }
  }

  #step(row: number, kind: number): State {
    const next = this.#states.next(this.#entered[row / this.#kinds.count]!, kind);
    if (next === NOWHERE) {
      this.#table[row + kind] = NOTHING;
      return NOTHING;
    }
    const known = this.#known.get(next);
    if (known === undefined && this.#entered.length >= MOST_STATES) return this.#startAnewFrom(next);
    const state = known ?? this.#enter(next);
    this.#table[row + kind] = state;
    return state;
  }

  /** Gives a state a row in the table. */
  #enter(state: number): State {
    const row = this.#entered.length * this.#kinds.count;
    const endings = this.#states.endingsOf(state).map((index) => this.#phrase(index));
    if (endings.length > 0) this.#endings.set(row, endings);
    const known = 2 * row + (endings.length > 0 ? 1 : 0);
    this.#known.set(state, known);
    this.#entered.push(state);
    this.#reserve(row + this.#kinds.count);
    return known;
  }

  #startAnewFrom(state: number): State {
    const kept = this.#states.forget(state);
    this.#known.clear();
    this.#entered.length = 0;
    this.#endings.clear();
    this.#table.fill(UNKNOWN);
    this.#enter(this.#states.first);
    return this.#known.get(kept) ?? this.#enter(kept);
  }

  #phrase(index: number): CompiledPhrase<Value> {
    const known = this.#compiled.get(index);
    if (known) return known;
    const [phrase, value] = this.#phrases[index]!;
    const exactly = isCaseSensitive(phrase) ? new RegExp(phraseSource(phrase), 'y') : undefined;
    const compiled = { value, exactly };
    this.#compiled.set(index, compiled);
    return compiled;
  }

  /** Makes room in the table. */
  #reserve(size: number): void {
    if (size <= this.#table.length) return;
    const table = new Int32Array(Math.max(2 * size, FEWEST_STATES * this.#kinds.count)).fill(UNKNOWN);
    table.set(this.#table);
    this.#table = table;
  }
}

function rowOf(state: State): number {
  return state >> 1;
}

function mayEnd(state: State): boolean {
  return (state & 1) === 1;
}

function matchesExactly(pattern: RegExp, text: string, start: number, end: number): boolean {
  pattern.lastIndex = start;
  return pattern.test(text) && pattern.lastIndex === end;
}

const UNDERSCORE = 95;
const NO_CODE = -1;
