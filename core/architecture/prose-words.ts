import { foldedWords } from './names.ts';
import { outsideFences } from './prose.ts';
import { Tally } from './tally.ts';

const STEM = 5;

/** Which words the blocks of a document have, as blocks come and go; words are as of `foldedWords`. */
export class ProseWords {
  /** Each word, and how often it is there. */
  readonly #words = new Map<string, number>();
  readonly #stems = new Tally<string>();
  readonly #blocks = new Map<object, readonly string[]>();
  /** Of initials that were asked for, how many blocks have them. */
  readonly #asked = new Map<string, number>();

  /** Takes a block that was not taken yet, or has been forgotten since. */
  take(block: object, source: string, isCode: boolean): void {
    const words = foldedWords(isCode ? source : outsideFences(source).join('\n'));
    for (const word of words) {
      const count = this.#words.get(word) ?? 0;
      if (count === 0) this.#stems.add(stemsOf(word));
      this.#words.set(word, count + 1);
    }
    this.#blocks.set(block, words);
    this.#countInitials(words, 1);
  }

  forget(block: object): void {
    const known = this.#blocks.get(block);
    if (!known) return;
    for (const word of known) {
      const count = this.#words.get(word)!;
      if (count > 1) this.#words.set(word, count - 1);
      else {
        this.#words.delete(word);
        this.#stems.remove(stemsOf(word));
      }
    }
    this.#blocks.delete(block);
    this.#countInitials(known, -1);
  }

  /** See `Prose`. */
  has(word: string): boolean {
    return this.#words.has(word) || this.#hasAsTwo(word);
  }

  hasKindred(word: string): boolean {
    return this.has(word) || (word.length >= STEM - 1 && this.#stems.has(word.slice(0, STEM)));
  }

  hasInitials(letters: string): boolean {
    let count = this.#asked.get(letters);
    if (count === undefined) {
      count = 0;
      for (const words of this.#blocks.values()) if (initialsOf(words).includes(letters)) count += 1;
      this.#asked.set(letters, count);
    }
    return count > 0;
  }

  #countInitials(words: readonly string[], sign: 1 | -1): void {
    if (this.#asked.size === 0) return;
    const initials = initialsOf(words);
    for (const [letters, count] of this.#asked) {
      if (initials.includes(letters)) this.#asked.set(letters, count + sign);
    }
  }

  /** Two words may be written as one. */
  #hasAsTwo(word: string): boolean {
    for (let middle = 1; middle < word.length; middle += 1) {
      const [first, second] = [word.slice(0, middle), word.slice(middle)];
      if (this.#words.has(first) && this.#words.has(second) && this.#follow(first, second)) return true;
    }
    return false;
  }

  #follow(first: string, second: string): boolean {
    for (const words of this.#blocks.values()) {
      for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
        if (words[at + 1] === second) return true;
      }
    }
    return false;
  }
}

function stemsOf(word: string): readonly string[] {
  return [word.slice(0, STEM - 1), word.slice(0, STEM)];
}

function initialsOf(words: readonly string[]): string {
  return words.map(([first = '']) => first).join('');
}
