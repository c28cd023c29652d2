import { ENGLISH, OTHER_LANGUAGES } from '../../vocabulary/languages.ts';

/** What one block's prose says of the language it is written in. */
export interface LanguageCount {
  readonly words: number;
  readonly english: number;
  /** By language, where it has any. */
  readonly others: Readonly<Record<string, number>>;
  /** Letters of scripts that English is not written in. */
  readonly foreignLetters: number;
}

/** Enough of a block to tell; a block costs no more, however long it is. */
const SAMPLE = 600;

/** Which languages other than English a word belongs to. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [name, words] of Object.entries(OTHER_LANGUAGES)) {
  for (const word of words) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), name]);
}

export function countLanguage(source: string): LanguageCount {
  const sample = source.slice(0, SAMPLE).toLowerCase();
  const others: Record<string, number> = {};
  let english = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
  const isAscii = /^[\u0000-\u007f]*$/.test(sample);
  const words = sample.match(isAscii ? /[a-z]+/g : /[\p{Script=Latin}]+/gu) ?? [];
  for (const word of words) {
    if (ENGLISH.has(word)) english += 1;
    for (const name of LANGUAGES_OF.get(word) ?? []) others[name] = (others[name] ?? 0) + 1;
  }
  if (isAscii) return { words: words.length, english, others, foreignLetters: 0 };
  const letters = sample.match(/[\p{L}]/gu)?.length ?? 0;
  const latin = sample.match(/[\p{Script=Latin}]/gu)?.length ?? 0;
  return { words: words.length, english, others, foreignLetters: letters - latin };
}

/** Below this many words nothing is said of the language. */
const FEWEST_WORDS = 25;

/** The counts of all blocks together, as blocks come and go. */
export class LanguageTally {
  #words = 0;
  #english = 0;
  #foreignLetters = 0;
  readonly #others = new Map<string, number>();

  count({ words, english, foreignLetters, others }: LanguageCount, sign: 1 | -1): void {
    this.#words += sign * words;
    this.#english += sign * english;
    this.#foreignLetters += sign * foreignLetters;
    for (const [name, number] of Object.entries(others)) {
      this.#others.set(name, (this.#others.get(name) ?? 0) + sign * number);
    }
  }

  /** The language of a document that is not in English, as its reader would call it; `undefined` for English. */
  get foreign(): string | undefined {
    // A letter of most other scripts carries what about two Latin ones do; technical terms stay Latin in any language.
    if (this.#foreignLetters > 60 && this.#foreignLetters > this.#english * 12) return 'a language of another script';
    if (this.#words < FEWEST_WORDS) return undefined;
    const byCount = [...this.#others].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [best = '', count = 0] = byCount[0] ?? [];
    return count > this.#english * 1.5 && count / this.#words > 0.08 ? best : undefined;
  }
}
