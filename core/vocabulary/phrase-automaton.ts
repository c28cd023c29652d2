import { KindsOfCharacters, LAST_DIGIT, NO_CHARACTER } from './character-kinds.ts';
import { isCaseSensitive, phraseSource } from './phrase.ts';
import { type PhrasePosition, readPhrase } from './phrase-positions.ts';

interface CompiledPhrase<Value> {
  readonly value: Value;
  /** For what positions do not tell: upper and lower case. */
  readonly exactly: RegExp | undefined;
}

/**
 * All places in phrases that a text read so far may have come to, as a number: where its row begins in the table of what
 * follows, times two, and one more where phrases may end.
 */
type State = number;

/** In the table: what follows is not known yet, or no phrase goes on. */
const UNKNOWN = -1;
const NOTHING = -2;

/** A text that needs more is hostile, and what was made for it not worth keeping. */
const MOST_STATES = 20_000;
const FEWEST_STATES = 256;

/** Told of a phrase found, which goes from `start` up to, but not including, `end`; `true` for no more of them. */
export type Found<Value> = (value: Value, start: number, end: number) => boolean;

/**
 * Finds many phrases in one pass: a deterministic automaton whose states are made when a text first needs them (Cox,
 * “Regular Expression Matching in the Wild”, 2010). What a character costs does not depend on how many phrases there are.
 */
export class PhraseAutomaton<Value> {
  readonly #kinds = new KindsOfCharacters();
  readonly #firstPositions: PhrasePosition[] = [];
  readonly #phrases = new Map<PhrasePosition, CompiledPhrase<Value>>();
  readonly #states = new Map<string, State>();
  /** By row. */
  readonly #positions = new Map<number, readonly PhrasePosition[]>();
  readonly #endings = new Map<number, readonly CompiledPhrase<Value>[]>();
  /** A row a state, of what follows by kind of character. */
  #table = new Int32Array(0);

  /** Phrases are those of `phraseSource`. */
  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    let id = 0;
    const position = (): PhrasePosition => ({ id: id++, silent: [], edges: [] });
    for (const [phrase, value] of phrases) {
      const { first, last } = readPhrase(phrase, position, this.#kinds);
      this.#firstPositions.push(first);
      const exactly = isCaseSensitive(phrase) ? new RegExp(phraseSource(phrase), 'y') : undefined;
      this.#phrases.set(last, { value, exactly });
    }
    this.#stateOf(this.#firstPositions);
  }

  /**
   * Tells `found` of every phrase in the order of where they start, of those at one place shorter ones first. A phrase
   * starts with a letter or digit after no letter, digit or underscore.
   */
  matchesIn(text: string, found: Found<Value>): void {
    const { ascii } = this.#kinds;
    const { length } = text;
    let isInside = false;
    for (let start = 0; start < length; start += 1) {
      const code = text.charCodeAt(start);
      const kind = code < 128 ? ascii[code]! : this.#kinds.of(code);
      if (kind > LAST_DIGIT) isInside = code === UNDERSCORE;
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
    const reached = new Set<PhrasePosition>();
    for (const { edges } of this.#positions.get(row)!) {
      for (const { from, to, position } of edges) if (from <= kind && kind <= to) reached.add(position);
    }
    if (reached.size > 0 && this.#states.size >= MOST_STATES) {
      this.#forget();
      return this.#stateOf(reached);
    }
    const next = reached.size === 0 ? NOTHING : this.#stateOf(reached);
    this.#table[row + kind] = next;
    return next;
  }

  #stateOf(reached: Iterable<PhrasePosition>): State {
    // A set grows while it is walked through: so are the positions found that cost no character.
    const all = new Set(reached);
    for (const { silent } of all) for (const position of silent) all.add(position);
    const positions = [...all].sort((a, b) => a.id - b.id);
    const key = positions.map(({ id }) => id).join();
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const row = this.#states.size * this.#kinds.count;
    const ending = positions.flatMap((position) => this.#phrases.get(position) ?? []);
    const state = 2 * row + (ending.length > 0 ? 1 : 0);
    this.#positions.set(row, positions);
    if (ending.length > 0) this.#endings.set(row, ending);
    this.#states.set(key, state);
    this.#reserve(row + this.#kinds.count);
    return state;
  }

  /** Makes room in the table. */
  #reserve(size: number): void {
    if (size <= this.#table.length) return;
    const table = new Int32Array(Math.max(2 * size, FEWEST_STATES * this.#kinds.count)).fill(UNKNOWN);
    table.set(this.#table);
    this.#table = table;
  }

  #forget(): void {
    this.#states.clear();
    this.#positions.clear();
    this.#endings.clear();
    this.#table.fill(UNKNOWN);
    this.#stateOf(this.#firstPositions);
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
