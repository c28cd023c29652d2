import { phraseSource } from './phrase.ts';
import { PhraseAutomaton } from './phrase-automaton.ts';
import type { PreparedPhrases } from './prepared-phrases.ts';

/** A word of the vocabulary: what it names, how it is written, and what only looks like it. */
export interface Term {
  /** Unique among all terms, in kebab case. */
  readonly id: string;
  /** As a message names it: `Cassandra`, `a read replica`. */
  readonly name: string;
  /** See `phraseSource`. */
  readonly phrases: readonly string[];
  /** Phrases too common for running text: they count in headings, table cells, diagram labels and bold leads only. */
  readonly labels?: readonly string[];
  /** Phrases that hold one of the above but name something else. */
  readonly traps?: readonly string[];
  /** It counts only where one of these stands in the same sentence, label or table row: Redis as a *cache*. */
  readonly needs?: readonly string[];
  /** As `needs`, and besides it: entries that are *dropped* when *something changes*. */
  readonly alsoNeeds?: readonly string[];
  /** It does not count where one of these stands in the same sentence, label or table row. */
  readonly without?: readonly string[];
  /** It does not count where one of these stands right beside it: etcd for *service discovery*. */
  readonly unless?: readonly string[];
  /** What sort of component it names, where it names one: mentions of a family can be mentions of one thing. */
  readonly family?: string;
  /** What is named generically (`the cache`), and so may be the same as something named by product. */
  readonly isGeneric?: boolean;
  /** For what things are sent “over”: “X over it” in a title says that X was chosen only where X is one of these. */
  readonly rivals?: readonly string[];
  /** It is named as code is written, since that is its name: a library, a directive of a proxy. */
  readonly isCodeName?: boolean;
  /** As a statement, it can be about nothing else: `allkeys-lru` is always about a cache. */
  readonly isUnmistakable?: boolean;
  /** As a statement, it is made in everyday words: it counts only near what it is about, in whatever rule. */
  readonly isLoose?: boolean;
  /** A sentence that holds the term, and sentences that only seem to: both are tested. */
  readonly example?: string;
  readonly counterexamples?: readonly string[];
}

/** Those of `terms` that have one of these ids. */
export function termsNamed(terms: readonly Term[], ...ids: readonly string[]): readonly Term[] {
  return terms.filter(({ id }) => ids.includes(id));
}

/** An occurrence of a term: UTF-16 offsets in the text searched. */
export interface Hit {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  /** Found by one of the term's `labels`. */
  readonly labelOnly: boolean;
}

type Role = 'phrase' | 'label' | 'trap';

interface TermPhrase {
  readonly term: Term;
  readonly role: Role;
}

interface Conditions {
  readonly needs: readonly RegExp[];
  readonly without: RegExp | undefined;
  readonly unless: RegExp | undefined;
}

/** No trap that a hit stands in starts further before it. */
const LONGEST_PHRASE = 200;

/** Many terms compiled into one scan. */
export class Vocabulary {
  readonly #terms: readonly Term[];
  readonly #prepared: PreparedPhrases | undefined;
  readonly #conditions = new Map<Term, Conditions>();
  /** Compiled when the first text is searched. */
  #compiled: PhraseAutomaton<TermPhrase> | undefined;

  /** `prepared` are the phrases of just these terms, where they were prepared. */
  constructor(terms: readonly Term[], prepared?: PreparedPhrases) {
    this.#terms = terms;
    this.#prepared = prepared;
  }

  /** Whether any term may occur: one scan, no false negatives. */
  occursIn(text: string): boolean {
    let occurs = false;
    this.#automaton().matchesIn(text, ({ role }) => {
      occurs = role !== 'trap';
      return occurs;
    });
    return occurs;
  }

  /** Every occurrence, in the order of the text; of one term at one place the longest. */
  hitsIn(text: string): Hit[] {
    const hits: Hit[] = [];
    const trapped: Hit[] = [];
    /** Of those at one place, the first one's index in `hits`. */
    let first = 0;
    this.#automaton().matchesIn(text, ({ term, role }, start, end) => {
      if (isWithinNumber(text, start)) return false;
      const hit = { term, start, end, labelOnly: role === 'label' };
      if (role === 'trap') {
        trapped.push(hit);
        return false;
      }
      if (hits[first]?.start !== start) {
        this.#order(hits, first);
        first = hits.length;
      }
      let at = first;
      while (at < hits.length && hits[at]!.term !== term) at += 1;
      // Shorter ones come first.
      if (at === hits.length || hits[at]!.end < end) hits[at] = hit;
      return false;
    });
    this.#order(hits, first);
    return trapped.length === 0 ? hits : withoutTrapped(hits, trapped);
  }

  /** Puts the hits from `first` on, which are at one place, in the order of their terms. */
  #order(hits: Hit[], first: number): void {
    if (hits.length - first < 2) return;
    hits.push(...hits.splice(first).sort((a, b) => this.#terms.indexOf(a.term) - this.#terms.indexOf(b.term)));
  }

  /** Whether a hit's surroundings let it count: see `Term.needs`, `alsoNeeds`, `without` and `unless`. */
  fits(term: Term, near: string, beside: string): boolean {
    if (!isConditional(term)) return true;
    let conditions = this.#conditions.get(term);
    if (!conditions) {
      conditions = conditionsOf(term);
      this.#conditions.set(term, conditions);
    }
    const { needs, without, unless } = conditions;
    return needs.every((one) => one.test(near)) && !without?.test(near) && !unless?.test(beside);
  }

  #automaton(): PhraseAutomaton<TermPhrase> {
    this.#compiled ??= new PhraseAutomaton(this.#terms.flatMap(phrasesOf), { prepared: this.#prepared });
    return this.#compiled;
  }
}

/** All phrases of terms, in the order in which a vocabulary has them prepared. */
export function phrasesOfTerms(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(phrasesOf).map(([phrase]) => phrase);
}

function phrasesOf(term: Term): [string, TermPhrase][] {
  const as = (role: Role, phrases: readonly string[] = []) =>
    phrases.map((phrase): [string, TermPhrase] => [phrase, { term, role }]);
  return [...as('phrase', term.phrases), ...as('label', term.labels), ...as('trap', term.traps)];
}

/** Whether a term counts only in some surroundings. */
export function isConditional({ needs, alsoNeeds, without, unless }: Term): boolean {
  return (needs ?? alsoNeeds ?? without ?? unless) !== undefined;
}

function conditionsOf({ needs, alsoNeeds, without, unless }: Term): Conditions {
  return {
    needs: [needs, alsoNeeds].flatMap((some) => (some ? [anyOf(some)] : [])),
    without: without && anyOf(without),
    unless: unless && anyOf(unless),
  };
}

function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])(?:${phrases.map(phraseSource).join('|')})`, 'i');
}

/** “5,000” and “99.95” are one number each. */
function isWithinNumber(text: string, at: number): boolean {
  return /^\d[.,]\d/.test(text.slice(at - 2, at + 1));
}

/** Both in the order of the text: of each hit only the traps around it are looked at. */
function withoutTrapped(hits: readonly Hit[], traps: readonly Hit[]): Hit[] {
  let first = 0;
  return hits.filter((hit) => {
    while (first < traps.length && traps[first]!.start < hit.start - LONGEST_PHRASE) first += 1;
    for (let at = first; at < traps.length && traps[at]!.start < hit.end; at += 1) {
      if (traps[at]!.term === hit.term && overlaps(traps[at]!, hit)) return false;
    }
    return true;
  });
}

function overlaps(a: Hit, b: Hit): boolean {
  return a.start < b.end && b.start < a.end;
}
