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

  /** Phrases are those of `phraseSource`; the characters that stand in them become `kinds` of their own. */
  constructor(phrases: readonly string[], kinds: KindsOfCharacters) {
    let id = 0;
    const position = (): PhrasePosition => ({ id: id++, silent: [], edges: [] });
    this.#firstPositions = phrases.map((phrase, index) => {
      const { first, last } = readPhrase(phrase, position, kinds);
      this.#phrases.set(last, index);
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
