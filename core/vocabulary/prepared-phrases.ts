import { KindsOfCharacters } from './character-kinds.ts';
import { NOWHERE, type PhraseStates, StatesOfBoth, StatesOnDemand } from './phrase-states.ts';

/**
 * All states of most phrases, made before the program runs. `states` is read where it stands, since whatever were made of it
 * at the start would cost every run. It holds a row a state, in characters that stand for numbers below 91: how many
 * phrases end there, how many ranges of kinds lead on, the phrases (two characters each), and the ranges: the first kind,
 * the last kind, and where the row of the next state begins (three characters).
 */
export interface PreparedPhrases {
  /** All phrases as of `joined`, to know them by: those that are not prepared, too. */
  readonly phrases: string;
  /** How many these are. */
  readonly count: number;
  /** The characters that are kinds of their own, in the order of their kinds. */
  readonly marks: string;
  readonly states: string;
}

function joined(phrases: readonly string[]): string {
  return phrases.map((phrase) => `${phrase}\n`).join('');
}

/**
 * Phrases with a word that may be any have more states together than can be made beforehand: each comes to as many
 * places in others as there are.
 */
function isPreparable(phrase: string): boolean {
  return !/(?:^|[ (|-])\*/.test(phrase);
}

/**
 * The states of `phrases`: those that were prepared, where these are the first of the phrases, and those of all others on
 * demand.
 */
export function statesOf(
  phrases: readonly string[],
  kinds: KindsOfCharacters,
  prepared: PreparedPhrases | undefined,
): PhraseStates {
  const all = [...phrases.entries()];
  if (!prepared || !joined(phrases).startsWith(prepared.phrases)) return new StatesOnDemand(all, kinds);
  const states = new PreparedStates(prepared, kinds);
  const others = all.filter(([number, phrase]) => number >= prepared.count || !isPreparable(phrase));
  return others.length === 0 ? states : new StatesOfBoth(states, new StatesOnDemand(others, kinds));
}

const HEAD = 2;
const ENDING = 2;
const RANGE = 5;

/** States are where their rows begin. */
class PreparedStates implements PhraseStates {
  readonly first = 0;
  readonly #rows: string;

  /** The kinds of characters must be those that were known when the phrases were prepared. */
  constructor({ marks, states }: PreparedPhrases, kinds: KindsOfCharacters) {
    for (const mark of marks) kinds.ofMark(mark);
    this.#rows = states;
  }

  next(state: number, kind: number): number {
    const rows = this.#rows;
    let at = state + HEAD + ENDING * number(rows, state);
    for (let left = number(rows, state + 1); left > 0; left -= 1, at += RANGE) {
      if (kind < number(rows, at)) return NOWHERE;
      if (kind <= number(rows, at + 1)) {
        return (number(rows, at + 2) * BASE + number(rows, at + 3)) * BASE + number(rows, at + 4);
      }
    }
    return NOWHERE;
  }

  endingsOf(state: number): readonly number[] {
    return Array.from({ length: number(this.#rows, state) }, (_, index) => {
      const at = state + HEAD + ENDING * index;
      return number(this.#rows, at) * BASE + number(this.#rows, at + 1);
    });
  }

  forget(kept: number): number {
    return kept;
  }
}

interface Row {
  readonly endings: readonly number[];
  readonly ranges: { readonly from: number; to: number; readonly target: number }[];
}

/**
 * Makes all states: what takes a second for two thousand phrases.
 *
 * @throws Error where there are more phrases, or states, than `PreparedPhrases` has numbers for
 */
export function preparePhrases(phrases: readonly string[]): PreparedPhrases {
  const kinds = new KindsOfCharacters();
  const preparable = [...phrases.entries()].filter(([, phrase]) => isPreparable(phrase));
  const states = new StatesOnDemand(preparable, kinds);
  const rows: Row[] = [];
  const numberOf = new Map([[states.first, 0]]);
  const order = [states.first];
  for (const state of order) {
    const ranges: Row['ranges'] = [];
    for (let kind = 0; kind < kinds.count; kind += 1) {
      const next = states.next(state, kind);
      if (next === NOWHERE) continue;
      const target = numberOf.get(next) ?? order.length;
      if (target === order.length) {
        numberOf.set(next, target);
        order.push(next);
      }
      const last = ranges.at(-1);
      if (last?.to === kind - 1 && last.target === target) last.to = kind;
      else ranges.push({ from: kind, to: kind, target });
    }
    rows.push({ endings: states.endingsOf(state), ranges });
  }
  return { phrases: joined(phrases), count: phrases.length, marks: kinds.marks, states: written(rows) };
}

function written(rows: readonly Row[]): string {
  const starts = [0];
  for (const { endings, ranges } of rows) {
    starts.push(starts.at(-1)! + HEAD + ENDING * endings.length + RANGE * ranges.length);
  }
  const characters = rows.flatMap(({ endings, ranges }) => [
    ...digits(endings.length, 1),
    ...digits(ranges.length, 1),
    ...endings.flatMap((phrase) => digits(phrase, ENDING)),
    ...ranges.flatMap(({ from, to, target }) => [...digits(from, 1), ...digits(to, 1), ...digits(starts[target]!, 3)]),
  ]);
  return characters.join('');
}

/** Printable characters of ASCII that no string has to escape: from `#` on, without `\`. */
const BASE = 91;
const FIRST = 35;
const BACKSLASH = 92;

function number(rows: string, at: number): number {
  const code = rows.charCodeAt(at);
  return code > BACKSLASH ? code - FIRST - 1 : code - FIRST;
}

/** `value` in as many digits of that base. */
function digits(value: number, count: number): string[] {
  if (value >= BASE ** count) throw new Error(`There are too many phrases to prepare: ${value}.`);
  const code = (value % BASE) + FIRST;
  const last = String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
  return count === 1 ? [last] : [...digits(Math.floor(value / BASE), count - 1), last];
}
