import type { Position, Range } from '../text/position.ts';
import type { Look } from './look.ts';
import type { ProseWords } from './prose-words.ts';
import type { Section } from './section.ts';

/** A block of text, or of code that is no diagram. */
export interface ProseBlock {
  readonly source: string;
  readonly isCode: boolean;
  readonly startLine: number;
  readonly section: Section;
}

export interface ProseSentence {
  readonly text: string;
  readonly range: Range;
  readonly section: Section;
}

export interface ProsePlace {
  readonly text: string;
  readonly range: Range;
  /** It stands between backquotes. */
  readonly isCode: boolean;
}

/** Pictures, what a link leads to, and what is between angle brackets. */
const ADDRESS =
  /!\[[^\]]*\]\([^()]*\)|(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|<[^<>]*>|\bhttps?:\/\/\S+|^\s*\[[^\]]+\]:.*$/g;

/** A row of a table; or up to a full stop, a blank line or a row, where a dot within a word ends none. */
const SENTENCE = /^[ \t>]*\|.*$|[^\s|](?:[^.!?\n]|[.!?](?!\s|$)|\n(?![ \t]*(?:\n|\|)))*[.!?]*/gm;

/** Where prose is read from, as the document stands when it is read: see `Prose`. */
export interface ProseSource extends Pick<ProseWords, 'has' | 'hasKindred' | 'hasInitials'> {
  /** Code included. */
  blocks(): readonly ProseBlock[];
  isEmptyIn(section: Section): boolean;
}

/** What the document says apart from its diagrams: for what no vocabulary knows. */
export class Prose {
  readonly source: ProseSource;
  #blocks: readonly ProseBlock[] | undefined;

  constructor(source: ProseSource) {
    this.source = source;
  }

  /** All of it that is text. */
  get blocks(): readonly ProseBlock[] {
    this.#blocks ??= this.source.blocks().filter(({ isCode }) => !isCode);
    return this.#blocks;
  }

  /** Whether neither text nor code nor a diagram stands in `section` itself, apart from its heading and comments. */
  isEmptyIn(section: Section): boolean {
    return this.source.isEmptyIn(section);
  }

  /** Whether a word stands anywhere, code included; `word` as `foldedWords` has it. Two words may be written as one. */
  has(word: string): boolean {
    return this.source.has(word);
  }

  /** Whether a word that begins like `word` stands anywhere: “notification” for “notify”. */
  hasKindred(word: string): boolean {
    return this.source.hasKindred(word);
  }

  /** Whether words that follow each other begin with these letters: “dead letter queue” for `dlq`. */
  hasInitials(letters: string): boolean {
    return this.source.hasInitials(letters);
  }

  /** Where `pattern`, which is global, matches; never across lines, nor in addresses. */
  *places(pattern: RegExp): Generator<ProsePlace> {
    for (const { source, startLine } of this.blocks) {
      for (const [index, line] of outsideFences(source).entries()) {
        const words = line.replace(ADDRESS, (address) => ' '.repeat(address.length));
        for (const match of words.matchAll(pattern)) {
          const [text] = match;
          const isCode = (words.slice(0, match.index).match(/`/g) ?? []).length % 2 === 1;
          yield { text, range: rangeIn(startLine + index, match.index, text.length), isCode };
        }
      }
    }
  }

  /** Sentences, table rows and items that match; of a heading that matches, the first sentence below it. */
  *sentences(pattern: RegExp): Generator<ProseSentence> {
    const { blocks } = this;
    for (const [index, block] of blocks.entries()) {
      const isHeading = block.startLine === block.section.startLine && block.section.level > 0;
      if (!isHeading) yield* sentencesIn(block, pattern);
      const below = blocks[index + 1];
      if (!isHeading || !below || below.section !== block.section || !pattern.test(block.source)) continue;
      const [first] = sentencesIn(below);
      // What matches itself comes in its turn.
      if (first && !pattern.test(first.text)) yield first;
    }
  }
}

/** Prose whose reader's look is noted: of questions only their answers, of everything else that it was read. */
export function observedProse(prose: Prose, look: Look): Prose {
  const { source } = prose;
  return new Prose({
    blocks: () => {
      look.parts.add('prose');
      return prose.blocks;
    },
    has: (word) => look.at(() => source.has(word)),
    hasKindred: (word) => look.at(() => source.hasKindred(word)),
    hasInitials: (letters) => look.at(() => source.hasInitials(letters)),
    isEmptyIn: (section) => look.at(() => source.isEmptyIn(section)),
  });
}

function* sentencesIn({ source, startLine, section }: ProseBlock, pattern?: RegExp): Generator<ProseSentence> {
  const text = outsideFences(source).join('\n');
  for (const match of text.matchAll(SENTENCE)) {
    if (pattern && !pattern.test(match[0])) continue;
    const start = positionIn(text, match.index, startLine);
    const end = positionIn(text, match.index + match[0].length, startLine);
    yield { text: match[0], range: { start, end }, section };
  }
}

/** The lines of a block, those of fences in it left empty. */
export function outsideFences(source: string): readonly string[] {
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
