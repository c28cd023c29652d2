import { phraseSource } from './phrase.ts';
import { PhraseAutomaton } from './phrase-automaton.ts';
import type { PreparedPhrases } from './prepared-phrases.ts';

/** A way in which a phrase occurs in a text: offsets, `end` exclusive. */
export interface FoundPhrase<Value> {
  readonly value: Value;
  /** The phrase's number among all. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const NONE: readonly never[] = [];

/**
 * Finds phrases whatever their case, each after no letter or digit, in one pass: what a regular expression of them finds
 * (`phraseSource`), which takes far longer to compile than most texts to read.
 */
export class PhraseFinder<Value> {
  readonly #phrases: readonly (readonly [phrase: string, value: Value])[];
  readonly #prepared: PreparedPhrases | undefined;
  #automaton: PhraseAutomaton<number> | undefined;
  /** Of phrases that ended in several ways. */
  readonly #patterns = new Map<number, RegExp>();

  /** Phrases start with a letter or digit. */
  constructor(phrases: readonly (readonly [phrase: string, value: Value])[], prepared?: PreparedPhrases) {
    this.#phrases = phrases;
    this.#prepared = prepared;
  }

  /** All phrases as they are searched for. */
  get phrases(): readonly string[] {
    return this.#phrases.map(([phrase]) => inAnyCase(phrase));
  }

  /** Every phrase in every way in which it occurs, in the order of where they start. */
  allIn(text: string): readonly FoundPhrase<Value>[] {
    let all: FoundPhrase<Value>[] | undefined;
    this.#compiled().matchesIn(text, (number, start, end) => {
      all ??= [];
      all.push({ value: this.#phrases[number]![1], number, start, end });
      return false;
    });
    return all ?? NONE;
  }

  occursIn(text: string): boolean {
    let occurs = false;
    this.#compiled().matchesIn(text, () => {
      occurs = true;
      return true;
    });
    return occurs;
  }

  /**
   * Of what `allIn` found of some of the phrases, what a global regular expression of them matches: one after another, at
   * each place the first phrase of the list.
   */
  matches(found: readonly FoundPhrase<Value>[], text: string): readonly FoundPhrase<Value>[] {
    if (found.length < 2) return found;
    const matches: FoundPhrase<Value>[] = [];
    let end = 0;
    for (let at = 0; at < found.length; ) {
      const { start } = found[at]!;
      let match = found[at]!;
      let ways = 0;
      for (; found[at]?.start === start; at += 1) {
        const other = found[at]!;
        if (other.number === match.number) ways += 1;
        else if (other.number < match.number) {
          match = other;
          ways = 1;
        }
      }
      if (start < end) continue;
      if (ways > 1) match = { ...match, end: this.#endOf(match, text) };
      matches.push(match);
      end = match.end;
    }
    return matches;
  }

  /** Where the regular expression of one phrase ends that may end in several ways. */
  #endOf({ number, start }: FoundPhrase<Value>, text: string): number {
    const pattern = this.#patterns.get(number) ?? new RegExp(phraseSource(this.#phrases[number]![0]), 'iy');
    this.#patterns.set(number, pattern);
    pattern.lastIndex = start;
    pattern.test(text);
    return pattern.lastIndex;
  }

  #compiled(): PhraseAutomaton<number> {
    this.#automaton ??= new PhraseAutomaton(
      this.#phrases.map(([phrase], number) => [inAnyCase(phrase), number]),
      { prepared: this.#prepared, mayFollow: 'underscore' },
    );
    return this.#automaton;
  }
}

function inAnyCase(phrase: string): string {
  return phrase.startsWith('=') ? phrase.slice(1) : phrase;
}
