import type { KindsOfCharacters } from './character-kinds.ts';
import { type PhrasePosition, readPhrase } from './phrase-positions.ts';

/** Where a text that is read may have come to in phrases, as states; what leads from one to the next. */
export interface PhraseStates {
  /** Where all phrases begin. */
  readonly first: number;
  /** Where a character of `kind` leads to, or `NOWHERE`. */
  next(state: number, kind: number): number;
  /** The numbers of the phrases that may end there, in order. */
  endingsOf(state: number): readonly number[];
  /** Lets go of all states but the first and `kept`, and gives out what that is then. */
  forget(kept: number): number;
}

/** No phrase goes on. */
export const NOWHERE = -1;

interface ReachedState {
  readonly positions: readonly PhrasePosition[];
  readonly endings: readonly number[];
}

const NO_ENDINGS: readonly number[] = [];

/** States made of phrases when a text first needs them: sets of places within phrases. */
export class StatesOnDemand implements PhraseStates {
  readonly first = 0;
  readonly #firstPositions: readonly PhrasePosition[];
  /** Last position → the number of its phrase. */
  readonly #phrases = new Map<PhrasePosition, number>();
  readonly #numbers = new Map<string, number>();
  #states: ReachedState[] = [];

  /** Phrases are those of `phraseSource`, by number; the characters that stand in them become `kinds` of their own. */
  constructor(phrases: Iterable<readonly [number: number, phrase: string]>, kinds: KindsOfCharacters) {
    let id = 0;
    const position = (): PhrasePosition => ({ id: id++, silent: [], edges: [] });
    this.#firstPositions = Array.from(phrases, ([number, phrase]) => {
      const { first, last } = readPhrase(phrase, position, kinds);
      this.#phrases.set(last, number);
      return first;
    });
    this.#stateOf(this.#firstPositions);
  }

  next(state: number, kind: number): number {
    const reached = new Set<PhrasePosition>();
    for (const { edges } of this.#states[state]!.positions) {
      for (const { from, to, position } of edges) if (from <= kind && kind <= to) reached.add(position);
    }
    return reached.size === 0 ? NOWHERE : this.#stateOf(reached);
  }

  endingsOf(state: number): readonly number[] {
    return this.#states[state]!.endings;
  }

  forget(kept: number): number {
    const { positions } = this.#states[kept]!;
    this.#numbers.clear();
    this.#states = [];
    this.#stateOf(this.#firstPositions);
    return this.#stateOf(positions);
  }

  #stateOf(reached: Iterable<PhrasePosition>): number {
    // A set grows while it is walked through: so are the positions found that cost no character.
    const all = new Set(reached);
    for (const { silent } of all) for (const position of silent) all.add(position);
    const positions = [...all].sort((a, b) => a.id - b.id);
    const key = positions.map(({ id }) => id).join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const endings = positions.flatMap((position) => this.#phrases.get(position) ?? []);
    this.#numbers.set(key, this.#states.length);
    this.#states.push({ positions, endings: endings.length > 0 ? endings : NO_ENDINGS });
    return this.#states.length - 1;
  }
}

/** The states of two lots of phrases together. */
export class StatesOfBoth implements PhraseStates {
  readonly first: number;
  readonly #lots: readonly [PhraseStates, PhraseStates];
  readonly #numbers = new Map<number, number>();
  #pairs: (readonly [number, number])[] = [];

  constructor(one: PhraseStates, other: PhraseStates) {
    this.#lots = [one, other];
    this.first = this.#numberOf(one.first, other.first);
  }

  next(state: number, kind: number): number {
    const [one, other] = this.#pairs[state]!;
    const nextOne = one === NOWHERE ? NOWHERE : this.#lots[0].next(one, kind);
    const nextOther = other === NOWHERE ? NOWHERE : this.#lots[1].next(other, kind);
    return nextOne === NOWHERE && nextOther === NOWHERE ? NOWHERE : this.#numberOf(nextOne, nextOther);
  }

  endingsOf(state: number): readonly number[] {
    const [one, other] = this.#pairs[state]!;
    const endings = one === NOWHERE ? NO_ENDINGS : this.#lots[0].endingsOf(one);
    const others = other === NOWHERE ? NO_ENDINGS : this.#lots[1].endingsOf(other);
    return others.length === 0 ? endings : [...endings, ...others].sort((a, b) => a - b);
  }

  forget(kept: number): number {
    const [one, other] = this.#pairs[kept]!;
    const keptOne = one === NOWHERE ? NOWHERE : this.#lots[0].forget(one);
    const keptOther = other === NOWHERE ? NOWHERE : this.#lots[1].forget(other);
    this.#numbers.clear();
    this.#pairs = [];
    this.#numberOf(this.#lots[0].first, this.#lots[1].first);
    return this.#numberOf(keptOne, keptOther);
  }

  #numberOf(one: number, other: number): number {
    const key = (one + 1) * MOST_OF_ONE_LOT + other + 1;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#pairs.length);
    this.#pairs.push([one, other]);
    return this.#pairs.length - 1;
  }
}

/** The numbers of two states make one: numbers up to this are exact when they are multiplied. */
const MOST_OF_ONE_LOT = 2 ** 26;
