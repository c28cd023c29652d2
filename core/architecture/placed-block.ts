import type { Block } from '../markdown/block-list.ts';
import type { BlockKind } from '../markdown/blocks.ts';
import type { Position, Range } from '../text/position.ts';
import type { SectionSense } from '../vocabulary/section-senses.ts';
import type { Mention } from './architecture.ts';
import type { BlockFacts, BlockMention } from './block-facts.ts';
import { STANCE_OF_SENSE } from './passage-stance.ts';
import type { Section } from './section.ts';

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
  const mentions = facts.mentions.map((mention) => located(mention, block, section, introduced));
  return { block, facts, section, introduced, mentions };
}

/** Above a mention's sentence stand what introduces its list, and its section. */
function located(mention: BlockMention, block: Block, section: Section, introduced: SectionSense | undefined): Mention {
  let range = mention.range;
  let shiftedBy = 0;
  return {
    ...mention,
    ...stanceThere(mention, section, introduced),
    section,
    get range() {
      if (shiftedBy !== block.startLine) {
        range = shifted(mention.range, block.startLine);
        shiftedBy = block.startLine;
      }
      return range;
    },
    get block() {
      return block.startLine;
    },
  };
}

function stanceThere(
  { stance, isDecision }: BlockMention,
  section: Section,
  introduced: SectionSense | undefined,
): Partial<Pick<BlockMention, 'stance' | 'cue'>> {
  if (stance !== 'committed') return {};
  if (introduced) {
    if (introduced === 'design') return {};
    return { stance: STANCE_OF_SENSE[introduced], cue: 'the line that introduces the list' };
  }
  if (section.sense === 'design' || (isDecision && WEIGHS.has(section.sense))) return {};
  return { stance: STANCE_OF_SENSE[section.sense], cue: `the section “${section.heading}”` };
}

export function shifted({ start, end }: Range, lines: number): Range {
  return { start: down(start, lines), end: down(end, lines) };
}

export function down({ line, character }: Position, lines: number): Position {
  return { line: line + lines, character };
}
