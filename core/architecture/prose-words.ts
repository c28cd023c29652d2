import { foldedWords } from './names.ts';
import { outsideFences } from './prose.ts';
import { Tally } from './tally.ts';

const STEM = 5;

/** Which words the blocks of a document have, as blocks come and go; words are as of `foldedWords`. */
export class ProseWords {
  readonly #words = new Tally<string>();
  readonly #stems = new Tally<string>();
  readonly #blocks = new Map<object, { readonly words: readonly string[]; readonly initials: string }>();
  /** Of initials that were asked for, how many blocks have them. */
  readonly #asked = new Map<string, number>();

  /** Takes a block that was not taken yet, or has been forgotten since. */
  take(block: object, source: string, isCode: boolean): void {
    const words = foldedWords(isCode ? source : outsideFences(source).join('\n'));
    this.#words.add(withPairs(words));
    this.#stems.add(stemsOf(words));
    const initials = words.map(([first = '']) => first).join('');
    this.#blocks.set(block, { words, initials });
    this.#countInitials(initials, 1);
  }

  forget(block: object): void {
    const known = this.#blocks.get(block);
    if (!known) return;
    this.#words.remove(withPairs(known.words));
    this.#stems.remove(stemsOf(known.words));
    this.#blocks.delete(block);
    this.#countInitials(known.initials, -1);
  }

  /** See `Prose`. */
  has(word: string): boolean {
    return this.#words.has(word);
  }

  hasKindred(word: string): boolean {
    return this.has(word) || (word.length >= STEM - 1 && this.#stems.has(word.slice(0, STEM)));
  }

  hasInitials(letters: string): boolean {
    let count = this.#asked.get(letters);
    if (count === undefined) {
      count = 0;
      for (const { initials } of this.#blocks.values()) if (initials.includes(letters)) count += 1;
      this.#asked.set(letters, count);
    }
    return count > 0;
  }

  #countInitials(initials: string, sign: 1 | -1): void {
    for (const [letters, count] of this.#asked) {
      if (initials.includes(letters)) this.#asked.set(letters, count + sign);
    }
  }
}

/** Two words may be written as one. */
function* withPairs(words: readonly string[]): Generator<string> {
  for (const [index, word] of words.entries()) {
    yield word;
    if (index > 0) yield words[index - 1]! + word;
  }
}

function* stemsOf(words: readonly string[]): Generator<string> {
  for (const word of words) for (const length of [STEM - 1, STEM]) yield word.slice(0, length);
}
