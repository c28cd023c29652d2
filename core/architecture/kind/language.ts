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

/** Words that tell a language, those of ASCII letters as numbers: a letter is five bits, which a number has six times. */
const LONGEST_WORD = 6;
const TELLING = new Map(
  [...ENGLISH, ...LANGUAGES_OF.keys()]
    .filter((word) => /^[a-z]{1,6}$/.test(word))
    .map((word) => [[...word].reduce((number, letter) => 32 * number + letter.charCodeAt(0) - 96, 0), word]),
);

export function countLanguage(source: string): LanguageCount {
  const telling: string[] = [];
  let words = 0;
  let word = 0;
  let length = 0;
  const end = Math.min(source.length, SAMPLE);
  for (let index = 0; index <= end; index += 1) {
    const code = index < end ? source.charCodeAt(index) : 0;
    if (code > 127) return countByScript(source.slice(0, SAMPLE).toLowerCase());
    const letter = (code | 32) - 96;
    if (code >= 65 && letter >= 1 && letter <= 26) {
      length += 1;
      if (length <= LONGEST_WORD) word = 32 * word + letter;
    } else if (length > 0) {
      words += 1;
      const known = length <= LONGEST_WORD ? TELLING.get(word) : undefined;
      if (known !== undefined) telling.push(known);
      length = 0;
      word = 0;
    }
  }
  return counted(words, telling, 0);
}

/** The same for text that is not of ASCII alone. */
function countByScript(sample: string): LanguageCount {
  const words = sample.match(/[\p{Script=Latin}]+/gu) ?? [];
  const letters = sample.match(/[\p{L}]/gu)?.length ?? 0;
  const latin = sample.match(/[\p{Script=Latin}]/gu)?.length ?? 0;
  return counted(words.length, words, letters - latin);
}

function counted(words: number, telling: readonly string[], foreignLetters: number): LanguageCount {
  const others: Record<string, number> = {};
  let english = 0;
  for (const word of telling) {
    if (ENGLISH.has(word)) english += 1;
    for (const name of LANGUAGES_OF.get(word) ?? []) others[name] = (others[name] ?? 0) + 1;
  }
  return { words, english, others, foreignLetters };
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
