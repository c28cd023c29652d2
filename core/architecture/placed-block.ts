import type { Block } from '../markdown/block-list.ts';
import type { BlockKind } from '../markdown/blocks.ts';
import { comparePositions, type Position, type Range } from '../text/position.ts';
import type { SectionSense } from '../vocabulary/section-senses.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Mention } from './architecture.ts';
import type { BlockFacts, BlockMention, Place } from './block-facts.ts';
import type { Changes } from './changes.ts';
import { MentionRange } from './mention-range.ts';
import { STANCE_OF_SENSE } from './passage-stance.ts';
import type { Section } from './section.ts';
import { isUndecided, type JudgedStance } from './stance.ts';

/** What a line that ends in a colon can introduce. */
export const INTRODUCED: ReadonlySet<BlockKind> = new Set(['listItem', 'table', 'fence']);

/** Where options are weighed, a sentence that decides commits the document all the same. */
const WEIGHS: ReadonlySet<SectionSense> = new Set(['options', 'rejected']);

/** A block that matters, in its place in the document. Its mentions move with it. */
export interface PlacedBlock {
  readonly block: Block;
  readonly facts: BlockFacts;
  readonly section: Section;
  /** What the line that introduces it says of it. */
  readonly introduced: SectionSense | undefined;
  readonly mentions: readonly Mention[];
}

export function placed(
  block: Block,
  facts: BlockFacts,
  section: Section,
  introduced: SectionSense | undefined,
  changes: Changes,
): PlacedBlock {
  const mentions = facts.mentions.map((mention) => new PlacedMention(mention, block, section, introduced, changes));
  return { block, facts, section, introduced, mentions };
}

/**
 * A block that was read again, with the mentions it had: where they mean what they meant they only stand elsewhere, or
 * among other words. Undefined where anything else is different.
 */
export function reread(place: PlacedBlock, facts: BlockFacts): PlacedBlock | undefined {
  const mentions = place.mentions as readonly PlacedMention[];
  if (!areArrangedAlike(place.facts.mentions, facts.mentions)) return undefined;
  if (!mentions.every((mention, index) => mention.isMeantAs(facts.mentions[index]!))) return undefined;
  const reworded = mentions.filter((mention, index) => mention.reread(facts.mentions[index]!));
  reworded[0]?.changes.noteRewording(reworded);
  return { ...place, facts };
}

/** Whether mentions stand in the same order, and those on one line still do: rules compare lines, and sort by places. */
function areArrangedAlike(before: readonly BlockMention[], now: readonly BlockMention[]): boolean {
  if (before.length !== now.length) return false;
  const starts = before.map(({ range }) => range.start);
  const startsNow = now.map(({ range }) => range.start);
  const order = orderOf(starts);
  return orderOf(startsNow).every((index, place) => {
    if (index !== order[place]) return false;
    const [one, oneNow] = [starts[index]!, startsNow[index]!];
    if ((one.line === 0) !== (oneNow.line === 0)) return false;
    const last = order[place - 1];
    if (last === undefined) return true;
    const [other, otherNow] = [starts[last]!, startsNow[last]!];
    const isSameLine = (other.line === one.line) === (otherNow.line === oneNow.line);
    return isSameLine && (comparePositions(other, one) === 0) === (comparePositions(otherNow, oneNow) === 0);
  });
}

/** Indices in the order of places. */
function orderOf(positions: readonly Position[]): readonly number[] {
  return positions.map((_, index) => index).sort((a, b) => comparePositions(positions[a]!, positions[b]!));
}

/** Above a mention's sentence stand what introduces its list, and its section. */
class PlacedMention implements Mention {
  readonly term: Term;
  readonly section: Section;
  readonly place: Place;
  readonly sentence: number;
  readonly group: number;
  readonly changes: Changes;
  #mention: BlockMention;
  readonly #block: Block;
  readonly #introduced: SectionSense | undefined;
  #range: Range | undefined;
  #stance: JudgedStance | undefined;

  constructor(
    mention: BlockMention,
    block: Block,
    section: Section,
    introduced: SectionSense | undefined,
    changes: Changes,
  ) {
    this.term = mention.term;
    this.section = section;
    this.place = mention.place;
    this.sentence = mention.sentence;
    this.group = mention.group;
    this.changes = changes;
    this.#mention = mention;
    this.#block = block;
    this.#introduced = introduced;
  }

  /** Whether a mention that takes its place means the same to whoever knows neither its place nor the words around it. */
  isMeantAs(other: BlockMention): boolean {
    const own = this.#mention;
    return (
      own.term === other.term &&
      own.place === other.place &&
      own.sentence === other.sentence &&
      own.group === other.group &&
      own.text === other.text &&
      own.stance === other.stance &&
      own.cue === other.cue &&
      own.alternateOf === other.alternateOf &&
      own.isDecision === other.isDecision &&
      own.handedTo === other.handedTo &&
      (own.context === other.context || isUndecided(own.context) === isUndecided(other.context))
    );
  }

  /** Takes the place of a mention that is meant as this one was; whether other words stand around it. */
  reread(other: BlockMention): boolean {
    const { context, row, leads } = this.#mention;
    this.#mention = other;
    this.#range = undefined;
    return context !== other.context || !isSameList(row, other.row) || !isSameList(leads, other.leads);
  }

  get stance() {
    return this.#judged.stance;
  }

  get cue() {
    return this.#judged.cue;
  }

  get range(): Range {
    const { range } = this.#mention;
    const { startLine } = this.#block;
    if (this.#range?.start.line !== range.start.line + startLine)
      this.#range = new MentionRange(this, shifted(range, startLine));
    return this.#range;
  }

  get isUndecided(): boolean {
    return isUndecided(this.#mention.context);
  }

  get lineNumber(): number {
    this.changes.look?.parts.add('lines');
    return this.range.start.line + 1;
  }

  isWithin(lines: number, other: Mention): boolean {
    this.changes.look?.around(this, lines);
    return Math.abs(this.range.start.line - other.range.start.line) <= lines;
  }

  get block(): number {
    return this.#block.startLine;
  }

  get alternateOf() {
    return this.#mention.alternateOf;
  }

  get text() {
    return this.#mention.text;
  }

  get context() {
    this.changes.look?.atWordsOf(this);
    return this.#mention.context;
  }

  get leads() {
    this.changes.look?.atWordsOf(this);
    return this.#mention.leads;
  }

  get row() {
    this.changes.look?.atWordsOf(this);
    return this.#mention.row;
  }

  get handedTo() {
    return this.#mention.handedTo;
  }

  get isDecision() {
    return this.#mention.isDecision;
  }

  get #judged(): JudgedStance {
    this.#stance ??= stanceThere(this.#mention, this.section, this.#introduced) ?? this.#mention;
    return this.#stance;
  }
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** What stands above it makes of a mention; `undefined` where that is nothing else. */
function stanceThere(
  mention: BlockMention,
  section: Section,
  introduced: SectionSense | undefined,
): JudgedStance | undefined {
  if (mention.stance !== 'committed') return undefined;
  if (introduced) {
    if (introduced === 'design') return undefined;
    return { stance: STANCE_OF_SENSE[introduced], cue: 'the line that introduces the list' };
  }
  if (section.sense === 'design' || (WEIGHS.has(section.sense) && mention.isDecision)) return undefined;
  return { stance: STANCE_OF_SENSE[section.sense], cue: `the section “${section.heading}”` };
}

export function shifted({ start, end }: Range, lines: number): Range {
  return { start: down(start, lines), end: down(end, lines) };
}

export function down({ line, character }: Position, lines: number): Position {
  return { line: line + lines, character };
}
