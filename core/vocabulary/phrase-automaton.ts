import { isAlphanumeric, KindsOfCharacters, NO_CHARACTER } from './character-kinds.ts';
import { isCaseSensitive, phraseSource } from './phrase.ts';
import { type PhrasePosition, readPhrase } from './phrase-positions.ts';

interface CompiledPhrase<Value> {
  readonly value: Value;
  /** For what positions do not tell: upper and lower case. */
  readonly exactly: RegExp | undefined;
}

/** All places in phrases that a text read so far may have come to. */
interface State<Value> {
  readonly positions: readonly PhrasePosition[];
  /** The phrases that may end here. */
  readonly ending: readonly CompiledPhrase<Value>[];
  /** By kind of character; `null` where no phrase goes on, absent where it is not known yet. */
  readonly next: (State<Value> | null | undefined)[];
}

/** A text that needs more is hostile, and what was made for it not worth keeping. */
const MOST_STATES = 20_000;

/**
 * Finds many phrases in one pass: a deterministic automaton whose states are made when a text first needs them (Cox,
 * “Regular Expression Matching in the Wild”, 2010). What a character costs does not depend on how many phrases there are.
 */
export class PhraseAutomaton<Value> {
  readonly #kinds = new KindsOfCharacters();
  readonly #firstPositions: PhrasePosition[] = [];
  readonly #endings = new Map<PhrasePosition, CompiledPhrase<Value>>();
  readonly #states = new Map<string, State<Value>>();
  readonly #start: State<Value>;

  /** Phrases are those of `phraseSource`. */
  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    let id = 0;
    const position = (): PhrasePosition => ({ id: id++, silent: [], edges: [] });
    for (const [phrase, value] of phrases) {
      const { first, last } = readPhrase(phrase, position, this.#kinds);
      this.#firstPositions.push(first);
      const exactly = isCaseSensitive(phrase) ? new RegExp(phraseSource(phrase), 'y') : undefined;
      this.#endings.set(last, { value, exactly });
    }
    this.#start = this.#stateOf(this.#firstPositions);
  }

  /** Tells `found` of every phrase at `start`, shorter ones first, until it answers `true`. Ends are exclusive. */
  matchesAt(text: string, start: number, found: (value: Value, end: number) => boolean): void {
    let state: State<Value> | null = this.#start;
    for (let index = start; state; index += 1) {
      const kind = index < text.length ? this.#kinds.of(text.charCodeAt(index)) : NO_CHARACTER;
      if (state.ending.length > 0 && !isAlphanumeric(kind)) {
        for (const { value, exactly } of state.ending) {
          if ((!exactly || matchesExactly(exactly, text, start, index)) && found(value, index)) return;
        }
      }
      const next: State<Value> | null | undefined = state.next[kind];
      state = next === undefined ? this.#step(state, kind) : next;
    }
  }

  #step(state: State<Value>, kind: number): State<Value> | null {
    const reached = new Set<PhrasePosition>();
    for (const { edges } of state.positions) {
      for (const { from, to, position } of edges) if (from <= kind && kind <= to) reached.add(position);
    }
    const next = reached.size === 0 ? null : this.#stateOf(reached);
    state.next[kind] = next;
    return next;
  }

  #stateOf(reached: Iterable<PhrasePosition>): State<Value> {
    // A set grows while it is walked through: so are the positions found that cost no character.
    const all = new Set(reached);
    for (const { silent } of all) for (const position of silent) all.add(position);
    const positions = [...all].sort((a, b) => a.id - b.id);
    const key = positions.map(({ id }) => id).join();
    const known = this.#states.get(key);
    if (known) return known;
    if (this.#states.size >= MOST_STATES) this.#forget();
    const ending = positions.flatMap((position) => this.#endings.get(position) ?? []);
    const state: State<Value> = { positions, ending, next: [] };
    this.#states.set(key, state);
    return state;
  }

  #forget(): void {
    this.#states.clear();
    this.#start.next.length = 0;
  }
}

function matchesExactly(pattern: RegExp, text: string, start: number, end: number): boolean {
  pattern.lastIndex = start;
  return pattern.test(text) && pattern.lastIndex === end;
}

/**
 * The first place from `from` on where a phrase may start: a letter or digit after no letter, digit or underscore; -1
 * where there is none.
 */
export function nextWord(text: string, from: number): number {
  let inside = from > 0 && isWordCharacter(text.charCodeAt(from - 1));
  for (let index = from; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isWord = isWordCharacter(code);
    if (isWord && !inside && code !== UNDERSCORE) return index;
    inside = isWord;
  }
  return -1;
}

const UNDERSCORE = 95;

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === UNDERSCORE;
}
