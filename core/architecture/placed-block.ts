import type { Block } from '../markdown/block-list.ts';
import type { BlockKind } from '../markdown/blocks.ts';
import type { Position, Range } from '../text/position.ts';
import type { SectionSense } from '../vocabulary/section-senses.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Mention } from './architecture.ts';
import type { BlockFacts, BlockMention, Place } from './block-facts.ts';
import { STANCE_OF_SENSE } from './passage-stance.ts';
import type { Section } from './section.ts';
import type { JudgedStance } from './stance.ts';

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
): PlacedBlock {
  const mentions = facts.mentions.map((mention) => new PlacedMention(mention, block, section, introduced));
  return { block, facts, section, introduced, mentions };
}

/** Above a mention's sentence stand what introduces its list, and its section. */
class PlacedMention implements Mention {
  readonly term: Term;
  readonly section: Section;
  readonly place: Place;
  readonly sentence: number;
  readonly group: number;
  readonly #mention: BlockMention;
  readonly #block: Block;
  readonly #introduced: SectionSense | undefined;
  #range: Range | undefined;
  #stance: JudgedStance | undefined;

  constructor(mention: BlockMention, block: Block, section: Section, introduced: SectionSense | undefined) {
    this.term = mention.term;
    this.section = section;
    this.place = mention.place;
    this.sentence = mention.sentence;
    this.group = mention.group;
    this.#mention = mention;
    this.#block = block;
    this.#introduced = introduced;
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
    if (this.#range?.start.line !== range.start.line + startLine) this.#range = shifted(range, startLine);
    return this.#range;
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
    return this.#mention.context;
  }

  get leads() {
    return this.#mention.leads;
  }

  get row() {
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
