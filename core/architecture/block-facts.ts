import { type DiagramReading, LARGEST_DIAGRAM, readDiagram } from '../diagram/tolerant-reading.ts';
import type { BlockKind } from '../markdown/blocks.ts';
import { type FencedCode, type Passage, rangeIn } from '../markdown/content.ts';
import { type Directive, directivesIn, directivesInDiagram } from '../markdown/directives.ts';
import { type Fidelity, readBlock } from '../markdown/read-block.ts';
import type { Steps } from '../steps.ts';
import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import { leftoversIn, mayHoldLeftover } from '../text/leftover.ts';
import type { Position, Range } from '../text/position.ts';
import type { Term, Vocabulary } from '../vocabulary/vocabulary.ts';
import { mentionsInDiagram } from './diagram-mentions.ts';
import { mentionsIn } from './passage-mentions.ts';
import type { JudgedStance } from './stance.ts';

/** Where a mention stands; the order is that in which a finding prefers to be shown. */
export type Place = 'heading' | 'table' | 'prose' | 'diagram' | 'code';

/** A term found in a block. Lines count from the block's first. */
export interface BlockMention extends JudgedStance {
  readonly term: Term;
  /** What it is but another name for: “Cassandra/ScyllaDB”. */
  readonly alternateOf?: Term | undefined;
  readonly text: string;
  readonly place: Place;
  readonly range: Range;
  /** The sentence, table cell, line of code or diagram label it stands in. */
  readonly context: string;
  /** Numbers, within the block, of that sentence and of what holds it: paragraph, list item, table row, fence. */
  readonly sentence: number;
  readonly group: number;
  /** What the list items above it begin with; of an edge's label, what the edge joins. */
  readonly leads: readonly string[];
  /** The texts of all cells of its table row; empty elsewhere. */
  readonly row: readonly string[];
  /** The other document of the design that is linked by its name, as it is written: `caching.md`. */
  readonly handedTo?: string | undefined;
  /** Its sentence says that something is decided, in whatever section it stands. */
  readonly isDecision: boolean;
}

export interface BlockDiagram {
  readonly fence: FencedCode;
  readonly reading: DiagramReading;
}

export interface BlockDirective extends Omit<Directive, 'start' | 'end'> {
  readonly range: Range;
}

/** Where the author has yet to fill something in. */
export interface BlockBlank {
  readonly text: string;
  readonly range: Range;
  /** It is a task that somebody requires, and that is not ticked. */
  readonly isOpenTask?: boolean;
}

/** What one block says, read from its text alone. */
export interface BlockFacts {
  readonly mentions: readonly BlockMention[];
  readonly diagrams: readonly BlockDiagram[];
  readonly directives: readonly BlockDirective[];
  /** Blanks in prose. */
  readonly blanks: readonly BlockBlank[];
  /** Why not all of the block was read as it is written; `undefined` where it was. */
  readonly limit: Limit | undefined;
}

/** What a guard against large and hostile blocks has done to one. */
export type Limit = Exclude<Fidelity, 'whole'> | 'tooManyMentions' | 'diagramTooLarge';

export const NO_FACTS: BlockFacts = { mentions: [], diagrams: [], directives: [], blanks: [], limit: undefined };

export function holdsBlank(source: string): boolean {
  return mayHoldLeftover(source);
}

/** Reads a block a passage a step; `definitions` being the labels of link definitions that it refers to. */
export function* readFacts(
  source: string,
  kind: BlockKind,
  definitions: readonly string[],
  vocabulary: Vocabulary,
): Steps<BlockFacts> {
  const { passages, fences, fidelity } = yield* readBlock(source, kind, definitions);
  let limit: Limit | undefined = fidelity === 'whole' ? undefined : fidelity;
  const mentions: BlockMention[] = [];
  const diagrams: BlockDiagram[] = [];
  for (const fence of fences) {
    if (fence.language !== 'mermaid') continue;
    const reading = readDiagram(fence.source);
    if (fence.source.length > LARGEST_DIAGRAM) limit = 'diagramTooLarge';
    diagrams.push({ fence, reading });
    mentions.push(...mentionsInDiagram(fence, reading, vocabulary));
    yield;
  }
  const drawn = new Set(mentions.map(({ term, range }) => placeKey(term, range)));
  for (const [index, passage] of passages.entries()) {
    if (mentions.length >= MOST_MENTIONS) {
      limit = 'tooManyMentions';
      break;
    }
    for (const mention of mentionsIn(passage, index, vocabulary, MOST_MENTIONS)) {
      if (!drawn.has(placeKey(mention.term, mention.range))) mentions.push(mention);
    }
    yield;
  }
  return {
    mentions,
    diagrams,
    directives: passages.flatMap(directivesOf),
    blanks: passages.flatMap(blanksOf),
    limit,
  };
}

/** What a file says that holds nothing but a diagram. */
export function readDiagramFile(source: string, vocabulary: Vocabulary): BlockFacts {
  const lines = source.split('\n');
  const place = placesIn(lines);
  const range = { start: place(0), end: place(source.length) };
  const fence: FencedCode = { language: 'mermaid', source, prefix: '', range, at: (at) => at };
  const reading = readDiagram(source);
  return {
    mentions: mentionsInDiagram(fence, reading, vocabulary),
    diagrams: lines.some((line) => line.trim() !== '') ? [{ fence, reading }] : [],
    directives: directivesInDiagram(source).map(({ start, end, ...directive }) => ({
      ...directive,
      range: { start: place(start), end: place(end) },
    })),
    blanks: [],
    limit: source.length > LARGEST_DIAGRAM ? 'diagramTooLarge' : undefined,
  };
}

/** The place of an offset in text of these lines. */
function placesIn(lines: readonly string[]): (offset: number) => Position {
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  return (offset) => {
    const line = lastAtOrBefore(starts, offset, (start) => start);
    return { line, character: offset - starts[line]! };
  };
}

function directivesOf(passage: Passage): BlockDirective[] {
  if (passage.kind !== 'comment') return [];
  return directivesIn(passage.text).map(({ start, end, ...directive }) => ({
    ...directive,
    range: rangeIn(passage, start, end),
  }));
}

/** “(R) Tests are planned”, as enhancement processes have it, or “Tests are planned (required)”. */
const REQUIRED_TASK = /^\(R\) |^(?:required|mandatory):|\((?:required|mandatory)\)/i;

function blanksOf(passage: Passage): BlockBlank[] {
  if (passage.kind === 'code' || passage.kind === 'comment') return [];
  if (passage.isOpenTask && REQUIRED_TASK.test(passage.text)) {
    const text = passage.text.split('\n', 1)[0]!;
    return [{ text, range: rangeIn(passage, 0, text.length), isOpenTask: true }];
  }
  return leftoversIn(passage.text)
    .filter(
      (blank) =>
        !passage.marks.some(({ kind, start, end }) => kind === 'code' && start <= blank.start && blank.end <= end),
    )
    .map((blank) => ({
      text: passage.text.slice(blank.start, blank.end),
      range: rangeIn(passage, blank.start, blank.end),
    }));
}

function placeKey({ id }: Term, { start }: Range): string {
  return `${id} ${start.line} ${start.character}`;
}

/** A block with more is data, not something that someone reads. */
const MOST_MENTIONS = 2_000;
