import type { BlockKind } from '../markdown/blocks.ts';
import { definitionsIn, labelsIn } from '../markdown/definitions.ts';
import { type SectionSense, sectionSense } from '../vocabulary/section-senses.ts';
import { choicesIn } from './outline.ts';

/** What one block says that others are read by, and what it must know of them. */
export interface BlockRelations {
  /** Labels of the options it says are chosen. */
  readonly choices: readonly string[];
  /** What it says of the list or table that follows it: “Alternatives:”. */
  readonly introduces: SectionSense | undefined;
  /** Labels of links and footnotes that it defines, and those that it may refer to. */
  readonly definitions: readonly string[];
  readonly labels: readonly string[];
}

export const NO_RELATIONS: BlockRelations = { choices: [], introduces: undefined, definitions: [], labels: [] };

/** `isRead`: it is parsed, and so must know what is defined elsewhere. */
export function readRelations(source: string, kind: BlockKind, isRead: boolean): BlockRelations {
  const mayLink = kind !== 'frontMatter' && kind !== 'fence' && kind !== 'diagram';
  return {
    choices: kind === 'fence' ? [] : choicesIn(source),
    introduces: kind === 'paragraph' ? introducedBy(source) : undefined,
    definitions: mayLink ? definitionsIn(source) : [],
    labels: mayLink && isRead ? labelsIn(source) : [],
  };
}

/** Longer ones say more than what the list is about. */
const LONGEST_INTRODUCTION = 120;

function introducedBy(paragraph: string): SectionSense | undefined {
  const last = paragraph
    .split(/[.!?]\s|\n/)
    .at(-1)!
    .trim();
  return last.length <= LONGEST_INTRODUCTION && /:[*_]*$/.test(last) ? sectionSense(last) : undefined;
}
