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

export function countLanguage(source: string): LanguageCount {
  const sample = source.slice(0, SAMPLE).toLowerCase();
  const others: Record<string, number> = {};
  let words = 0;
  let english = 0;
  for (const [word] of sample.matchAll(/[\p{Script=Latin}]+/gu)) {
    words += 1;
    if (ENGLISH.has(word)) english += 1;
    for (const [name, known] of Object.entries(OTHER_LANGUAGES)) {
      if (known.has(word)) others[name] = (others[name] ?? 0) + 1;
    }
  }
  const letters = sample.match(/[\p{L}]/gu)?.length ?? 0;
  const latin = sample.match(/[\p{Script=Latin}]/gu)?.length ?? 0;
  return { words, english, others, foreignLetters: letters - latin };
}

/** Below this many words nothing is said of the language. */
const FEWEST_WORDS = 25;

/** The language of a document that is not in English, as its reader would call it; `undefined` for English. */
export function foreignLanguage(counts: readonly LanguageCount[]): string | undefined {
  let words = 0;
  let english = 0;
  let foreignLetters = 0;
  const others = new Map<string, number>();
  for (const count of counts) {
    words += count.words;
    english += count.english;
    foreignLetters += count.foreignLetters;
    for (const [name, number] of Object.entries(count.others)) others.set(name, (others.get(name) ?? 0) + number);
  }
  // A letter of most other scripts carries what about two Latin ones do; technical terms stay Latin in any language.
  if (foreignLetters > 60 && foreignLetters > english * 12) return 'a language of another script';
  if (words < FEWEST_WORDS) return undefined;
  const [best = '', count = 0] = [...others].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count > english * 1.5 && count / words > 0.08 ? best : undefined;
}
