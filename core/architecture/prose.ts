import type { Position, Range } from '../text/position.ts';
import { foldedWords } from './names.ts';
import type { Section } from './section.ts';

/** A block of text, or of code that is no diagram. */
export interface ProseBlock {
  readonly source: string;
  readonly isCode: boolean;
  readonly startLine: number;
  readonly section: Section;
  /** The same object for the same block of the same text: what is known of it is kept. */
  readonly identity: object;
}

export interface ProseSentence {
  readonly text: string;
  readonly range: Range;
  readonly section: Section;
}

/** The words of each block, kept while it stays as it is. */
const known = new WeakMap<object, readonly string[]>();
const STEM = 5;

/** Up to a full stop, a blank line or the end of a table's cell; a dot within a word ends none. */
const SENTENCE = /[^\s|](?:[^.!?|\n]|[.!?](?!\s|$)|\n(?![ \t]*\n))*[.!?]*/g;

/** What the document says apart from its diagrams: for what no vocabulary knows. */
export class Prose {
  readonly #read: () => readonly ProseBlock[];
  #blocks: readonly ProseBlock[] | undefined;
  #words: ReturnType<typeof vocabularyOf> | undefined;

  constructor(read: () => readonly ProseBlock[]) {
    this.#read = read;
  }

  /** All of it that is text. */
  get blocks(): readonly ProseBlock[] {
    return this.#all.filter(({ isCode }) => !isCode);
  }

  /** Whether nothing but its heading stands in `section` itself. */
  isEmptyIn(section: Section): boolean {
    return this.#all.every((block) => block.section !== section || block.startLine === section.startLine);
  }

  /** Whether a word stands anywhere, code included; `word` as `foldedWords` has it. Two words may be written as one. */
  has(word: string): boolean {
    return this.#vocabulary.words.has(word);
  }

  /** Whether a word that begins like `word` stands anywhere: “notification” for “notify”. */
  hasKindred(word: string): boolean {
    return word.length < STEM - 1 ? this.has(word) : this.#vocabulary.stems.has(word.slice(0, STEM));
  }

  /** Whether words that follow each other begin with these letters: “dead letter queue” for `dlq`. */
  hasInitials(letters: string): boolean {
    return this.#all.some((block) => {
      const initials = wordsIn(block).map(([first = '']) => first);
      return initials.some((_, index) => initials.slice(index, index + letters.length).join('') === letters);
    });
  }

  get #all(): readonly ProseBlock[] {
    this.#blocks ??= this.#read();
    return this.#blocks;
  }

  get #vocabulary(): ReturnType<typeof vocabularyOf> {
    this.#words ??= vocabularyOf(this.#all);
    return this.#words;
  }

  /** Where `pattern`, which is global, matches; never across lines. */
  *places(pattern: RegExp): Generator<Range> {
    for (const { source, startLine } of this.blocks) {
      for (const [index, line] of outsideFences(source).entries()) {
        for (const match of line.matchAll(pattern)) yield rangeIn(startLine + index, match.index, match[0].length);
      }
    }
  }

  /** Sentences, table rows and items that match. */
  *sentences(pattern: RegExp): Generator<ProseSentence> {
    for (const { source, startLine, section } of this.blocks) {
      const text = outsideFences(source).join('\n');
      for (const match of text.matchAll(SENTENCE)) {
        if (!pattern.test(match[0])) continue;
        const start = positionIn(text, match.index, startLine);
        const end = positionIn(text, match.index + match[0].length, startLine);
        yield { text: match[0], range: { start, end }, section };
      }
    }
  }
}

function vocabularyOf(blocks: readonly ProseBlock[]) {
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const block of blocks) {
    wordsIn(block).forEach((word, index, all) => {
      words.add(word);
      if (index > 0) words.add(all[index - 1]! + word);
      for (const length of [STEM - 1, STEM]) stems.add(word.slice(0, length));
    });
  }
  return { words, stems };
}

function wordsIn({ source, isCode, identity }: ProseBlock): readonly string[] {
  const kept = known.get(identity);
  if (kept) return kept;
  const words = foldedWords(isCode ? source : outsideFences(source).join('\n'));
  known.set(identity, words);
  return words;
}

/** The lines of a block, those of fences in it left empty. */
function outsideFences(source: string): readonly string[] {
  let inside = false;
  return source.split('\n').map((line) => {
    const isFence = /^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)?(?:`{3}|~{3}|:{3})/.test(line);
    if (isFence) inside = !inside;
    return isFence || inside ? '' : line;
  });
}

function positionIn(text: string, offset: number, startLine: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: startLine + before.length - 1, character: before.at(-1)!.length };
}

function rangeIn(line: number, character: number, length: number): Range {
  return { start: { line, character }, end: { line, character: character + length } };
}
