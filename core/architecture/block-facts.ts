import { type DiagramReading, type LabelRole, readDiagram } from '../diagram/tolerant-reading.ts';
import { type Directive, directivesIn, directivesInDiagram } from '../markdown/directives.ts';
import { type BlockContent, type FencedCode, type Passage, readBlock } from '../markdown/passages.ts';
import { blanksIn } from '../text/blank.ts';
import type { Position, Range } from '../text/position.ts';
import type { Hit, Term, Vocabulary } from '../vocabulary/vocabulary.ts';
import { type JudgedStance, stanceInSentence } from './stance.ts';

/** Where a mention stands; the order is that in which a finding prefers to be shown. */
export type Place = 'heading' | 'table' | 'prose' | 'diagram' | 'code';

/** A term found in a block. Lines count from the block's first. */
export interface BlockMention extends JudgedStance {
  readonly term: Term;
  readonly text: string;
  readonly place: Place;
  readonly range: Range;
  /** What surrounds the mention: its passage, or its diagram's label. */
  readonly context: string;
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
}

/** What one block says, read from its text alone. */
export interface BlockFacts {
  readonly mentions: readonly BlockMention[];
  readonly diagrams: readonly BlockDiagram[];
  readonly directives: readonly BlockDirective[];
  /** Blanks in prose. */
  readonly blanks: readonly BlockBlank[];
}

export const NO_FACTS: BlockFacts = { mentions: [], diagrams: [], directives: [], blanks: [] };

/** Whether a block may hold a directive or a blank, which no vocabulary knows of. */
export function holdsMarker(source: string): boolean {
  return source.includes('tradeoff-') || source.includes('…>');
}

export function readFacts(source: string, definitions: readonly string[], vocabulary: Vocabulary): BlockFacts {
  const content: BlockContent = readBlock(source, definitions);
  const mentions = content.passages.flatMap((passage) => mentionsIn(passage, vocabulary));
  const diagrams: BlockDiagram[] = [];
  for (const fence of content.fences) {
    if (fence.language !== 'mermaid') continue;
    const reading = readDiagram(fence.source);
    diagrams.push({ fence, reading });
    mentions.push(...mentionsInDiagram(fence, reading, vocabulary));
  }
  return {
    mentions,
    diagrams,
    directives: content.passages.flatMap(directivesOf),
    blanks: content.passages.flatMap(blanksOf),
  };
}

/** What a file says that holds nothing but a diagram. */
export function readDiagramFile(source: string, vocabulary: Vocabulary): BlockFacts {
  const lines = source.split('\n');
  const place = (offset: number): Position => {
    const before = source.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  };
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
  };
}

function directivesOf(passage: Passage): BlockDirective[] {
  if (passage.kind !== 'comment') return [];
  return directivesIn(passage.text).map(({ start, end, ...directive }) => ({
    ...directive,
    range: rangeIn(passage, { start, end }),
  }));
}

function blanksOf(passage: Passage): BlockBlank[] {
  if (passage.kind === 'code' || passage.kind === 'comment') return [];
  return blanksIn(passage.text)
    .filter(
      (blank) =>
        !passage.marks.some(({ kind, start, end }) => kind === 'code' && start <= blank.start && blank.end <= end),
    )
    .map((blank) => ({ text: passage.text.slice(blank.start, blank.end), range: rangeIn(passage, blank) }));
}

function mentionsIn(passage: Passage, vocabulary: Vocabulary): BlockMention[] {
  // A directive names rules, whose names hold words of the vocabulary.
  if (passage.kind === 'comment' && directivesIn(passage.text).length > 0) return [];
  return vocabulary
    .hitsIn(passage.text)
    .filter((hit) => !hit.labelOnly || standsAsLabel(passage, hit))
    .map((hit) => ({
      ...stanceOf(passage, hit),
      term: hit.term,
      text: passage.text.slice(hit.start, hit.end),
      place: placeOf(passage),
      range: rangeIn(passage, hit),
      context: passage.text,
    }));
}

/** The end is taken from the last character: what follows it may stand behind closing markup. */
function rangeIn(passage: Passage, { start, end }: Pick<Hit, 'start' | 'end'>): Range {
  const last = passage.at(end - 1);
  return { start: passage.at(start), end: { line: last.line, character: last.character + 1 } };
}

function placeOf({ kind }: Passage): Place {
  if (kind === 'heading') return 'heading';
  if (kind === 'tableCell') return 'table';
  return kind === 'code' || kind === 'comment' ? 'code' : 'prose';
}

/** In a heading, a short table cell, or the bold words that lead an item or paragraph. */
function standsAsLabel(passage: Passage, hit: Hit): boolean {
  if (passage.kind === 'heading') return true;
  if (passage.kind === 'tableCell') return passage.text.length <= 40 && passage.cell?.row !== 0;
  const lead = passage.marks.find(({ kind, start }) => kind === 'strong' && start === 0);
  return lead !== undefined && hit.end <= lead.end;
}

function stanceOf(passage: Passage, { start, end }: Hit): JudgedStance {
  if (passage.kind === 'code' || passage.kind === 'comment') return { stance: 'code' };
  for (const mark of passage.marks) {
    if (mark.start > start || mark.end < end) continue;
    if (mark.kind === 'code' || mark.kind === 'image') return { stance: 'code' };
    if (mark.kind === 'struck') return { stance: 'rejected', cue: 'struck through' };
    if (mark.kind === 'link' && mark.start === 0 && mark.end === passage.text.trimEnd().length) {
      return { stance: 'background', cue: 'a link alone' };
    }
  }
  if (passage.quoted) return { stance: 'quoted' };
  if (isIdentifier(passage.text, start, end)) return { stance: 'code', cue: 'part of an identifier' };
  return stanceInSentence(passage.text, start, end);
}

/** Part of a path, a file or package name, an environment variable: `go-etcd-cron`, `/var/cache`, `index-cache.json`. */
function isIdentifier(text: string, start: number, end: number): boolean {
  const before = /[^\s()"'“”,;]*$/.exec(text.slice(0, start))![0];
  const after = /^[^\s()"'“”,;]*/.exec(text.slice(end))![0].replace(/[.:!?]+$/, '');
  if (/[\\_@]|^\/|\/$.*\/|:\/\//.test(before) || /^[\\_@]|^\.[a-z]|^\/\S*\//.test(after)) return true;
  return /[a-z]-$/.test(before) && /^-[a-z]/.test(after);
}

const ROLES_THAT_NAME_COMPONENTS: ReadonlySet<LabelRole> = new Set(['node', 'group', 'participant', 'edge']);

function mentionsInDiagram(fence: FencedCode, reading: DiagramReading, vocabulary: Vocabulary): BlockMention[] {
  return reading.labels.flatMap((label) =>
    vocabulary.hitsIn(label.text).map((hit) => {
      const { start, end } = label.range;
      const place = (offset: number) => fence.at({ line: start.line, character: start.character + offset });
      const names = ROLES_THAT_NAME_COMPONENTS.has(label.role) && end.line === start.line;
      return {
        stance: names ? 'committed' : 'background',
        ...(names ? {} : { cue: `a diagram's ${label.role}` }),
        term: hit.term,
        text: label.text.slice(hit.start, hit.end),
        place: 'diagram',
        range: { start: place(hit.start), end: place(hit.end) },
        context: label.text,
      } satisfies BlockMention;
    }),
  );
}
