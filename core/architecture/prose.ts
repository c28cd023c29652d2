import type { Position, Range } from '../text/position.ts';
import { foldedWords } from './names.ts';
import type { Section } from './section.ts';

/** A block of text that is neither code nor a diagram. */
export interface ProseBlock {
  readonly source: string;
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
const known = new WeakMap<object, ReadonlySet<string>>();

/** Up to a full stop, a blank line or the end of a table's cell; a dot within a word ends none. */
const SENTENCE = /[^\s|](?:[^.!?|\n]|[.!?](?!\s|$)|\n(?![ \t]*\n))*[.!?]*/g;

/** What the document says in words, apart from its diagrams: for what no vocabulary knows. */
export class Prose {
  readonly #read: () => readonly ProseBlock[];
  #blocks: readonly ProseBlock[] | undefined;

  constructor(read: () => readonly ProseBlock[]) {
    this.#read = read;
  }

  get blocks(): readonly ProseBlock[] {
    this.#blocks ??= this.#read();
    return this.#blocks;
  }

  /** Whether a word stands anywhere; `word` as `foldedWords` has it. Two words may be written as one. */
  has(word: string): boolean {
    return this.blocks.some((block) => wordsIn(block).has(word));
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

function wordsIn({ source, identity }: ProseBlock): ReadonlySet<string> {
  const kept = known.get(identity);
  if (kept) return kept;
  const words = foldedWords(outsideFences(source).join('\n'));
  const set = new Set([...words, ...words.slice(1).map((word, index) => words[index]! + word)]);
  known.set(identity, set);
  return set;
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
