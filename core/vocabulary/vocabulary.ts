import { firstCharacters, isCaseSensitive, phraseSource } from './phrase.ts';

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
  /** It does not count where one of these stands right beside it: etcd for *service discovery*. */
  readonly unless?: readonly string[];
  /** What sort of component it names, where it names one: mentions of a family can be mentions of one thing. */
  readonly family?: string;
  /** What is named generically (`the cache`), and so may be the same as something named by product. */
  readonly isGeneric?: boolean;
  /** For what things are sent “over”: “X over it” in a title says that X was chosen only where X is one of these. */
  readonly rivals?: readonly string[];
  /** As a statement, it can be about nothing else: `allkeys-lru` is always about a cache. */
  readonly isUnmistakable?: boolean;
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

interface CompiledPhrase {
  readonly term: Term;
  readonly role: 'phrase' | 'label' | 'trap';
  readonly pattern: RegExp;
}

/** No trap that a hit stands in starts further before it. */
const LONGEST_PHRASE = 200;
const WORD_START = /(?<![A-Za-z0-9_])[A-Za-z0-9]/g;

/** Many terms compiled into one scan. */
export class Vocabulary {
  readonly #any: RegExp;
  readonly #byFirstCharacter = new Map<string, CompiledPhrase[]>();
  readonly #conditions = new Map<Term, { readonly needs: RegExp | undefined; readonly unless: RegExp | undefined }>();

  constructor(terms: readonly Term[]) {
    const sources = new Set<string>();
    for (const term of terms) {
      for (const phrase of term.phrases) this.#add(term, phrase, 'phrase', sources);
      for (const phrase of term.labels ?? []) this.#add(term, phrase, 'label', sources);
      for (const phrase of term.traps ?? []) this.#add(term, phrase, 'trap', sources);
      if (term.needs || term.unless) {
        this.#conditions.set(term, {
          needs: term.needs && anyOf(term.needs),
          unless: term.unless && anyOf(term.unless),
        });
      }
    }
    this.#any = sources.size === 0 ? /(?!)/ : new RegExp(`(?<![A-Za-z0-9_])(?:${[...sources].join('|')})`, 'i');
  }

  /** Whether any term may occur: one scan, no false negatives. */
  occursIn(text: string): boolean {
    return this.#any.test(text);
  }

  /** Every occurrence, in the order of the text; of one term at one place the longest. */
  hitsIn(text: string): Hit[] {
    const hits: Hit[] = [];
    const trapped: Hit[] = [];
    for (const { 0: first, index } of text.matchAll(WORD_START)) {
      const longest = new Map<Term, Hit>();
      for (const { term, role, pattern } of this.#byFirstCharacter.get(first.toLowerCase()) ?? []) {
        pattern.lastIndex = index;
        if (!pattern.test(text)) continue;
        const hit = { term, start: index, end: pattern.lastIndex, labelOnly: role === 'label' };
        if (role === 'trap') trapped.push(hit);
        else if ((longest.get(term)?.end ?? 0) < hit.end) longest.set(term, hit);
      }
      hits.push(...longest.values());
    }
    return trapped.length === 0 ? hits : withoutTrapped(hits, trapped);
  }

  /** Whether a hit's surroundings let it count: see `Term.needs` and `Term.unless`. */
  fits(term: Term, near: string, beside: string): boolean {
    const conditions = this.#conditions.get(term);
    if (!conditions) return true;
    return (conditions.needs?.test(near) ?? true) && !conditions.unless?.test(beside);
  }

  #add(term: Term, phrase: string, role: CompiledPhrase['role'], sources: Set<string>): void {
    const source = phraseSource(phrase);
    if (role !== 'trap') sources.add(source);
    const pattern = new RegExp(source, isCaseSensitive(phrase) ? 'y' : 'iy');
    for (const character of new Set(firstCharacters(phrase))) {
      const list = this.#byFirstCharacter.get(character) ?? [];
      list.push({ term, role, pattern });
      this.#byFirstCharacter.set(character, list);
    }
  }
}

function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])(?:${phrases.map(phraseSource).join('|')})`, 'i');
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
