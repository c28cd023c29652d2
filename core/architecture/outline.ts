import type { BlockSpan } from '../markdown/blocks.ts';
import { readHeading } from '../markdown/headings.ts';
import type { LineText } from '../text/line-text.ts';
import type { SectionSense } from '../vocabulary/section-senses.ts';
import { type Heading, headingsAbove, type Section } from './section.ts';

const TOP: Heading = { heading: '', level: 0, startLine: 0 };

/** The headings of a document, in order; the first stands for what comes before any heading. They move with their blocks. `known` need not be read again. */
export function headingsOf(
  text: LineText,
  blocks: readonly BlockSpan[],
  known: ReadonlyMap<BlockSpan, Heading> = new Map(),
): Heading[] {
  const headings = [TOP];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const before = known.get(block);
    if (before) {
      headings.push(before);
      continue;
    }
    const { heading, level } = readHeading(text, block);
    headings.push({
      heading,
      level,
      get startLine() {
        return block.startLine;
      },
    });
  }
  return headings;
}

/**
 * The sections that `headings` open. `senseOf` is asked about every heading but the title: that says what the document
 * is about, not how its sections are meant. `choices` are the labels of options that the document says it has chosen.
 * Sections of the outline `before` that are as they were stay the same objects.
 */
export function outlineOf(
  headings: readonly Heading[],
  senseOf: (heading: string) => SectionSense | undefined,
  choices: Pick<ReadonlySet<string>, 'has' | 'size'>,
  before: readonly Section[] = [],
): Section[] {
  const outline: Section[] = [];
  const open: Section[] = [];
  for (const heading of headings) {
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
    const parent = open.at(-1);
    const isTitle = heading.level === 1 && !open.some(({ level }) => level > 0) && outline.length <= 1;
    const own = isTitle ? undefined : (optionSense(heading.heading, choices) ?? senseOf(heading.heading));
    const sense = own ?? parent?.sense ?? 'design';
    const known = before[outline.length];
    const isKnown = known?.opens === heading && known.sense === sense && known.parent === parent;
    const section = isKnown ? known : sectionOf(heading, outline.length, sense, parent);
    outline.push(section);
    open.push(section);
  }
  return outline;
}

function sectionOf(opens: Heading, index: number, sense: SectionSense, parent: Section | undefined): Section {
  return {
    opens,
    heading: opens.heading,
    level: opens.level,
    get startLine() {
      return opens.startLine;
    },
    index,
    sense,
    parent,
  };
}

const OPTION = /^(?:option|approach|alternative|solution|proposal|pattern|variant)\s+#?([a-z\d]+)\b/i;

/** The chosen option among several is the design; where nothing is chosen it is one option of many. */
function optionSense(heading: string, choices: Pick<ReadonlySet<string>, 'has' | 'size'>): SectionSense | undefined {
  const label = OPTION.exec(heading)?.[1]?.toLowerCase();
  if (label === undefined || choices.size === 0) return undefined;
  return choices.has(label) ? 'design' : 'rejected';
}

const AS_IS = /\b(?:current|currently|as[- ]is|existing|today|status quo|before)\b/i;
const TO_BE = /\b(?:target|to[- ]be|proposed|proposal|new|after|desired|end state)\b/i;

/** That of the section; what is drawn of today, where what shall be is drawn elsewhere, is background. */
export function senseOfDrawings(section: Section, outline: readonly Section[]): SectionSense {
  if (section.sense !== 'design' || !headingsAbove(section).some(({ heading }) => AS_IS.test(heading))) {
    return section.sense;
  }
  return outline.some(({ heading, level }) => level > 1 && TO_BE.test(heading)) ? 'background' : 'design';
}

const CHOICE =
  /\b(?:chosen|choose|chose|select(?:ed)?|decided (?:on|for|to)|go(?:ing)? (?:with|for)|adopt(?:ed)?|pick(?:ed)?|prefer(?:red)?|recommended)\b[^.\n]{0,30}?\b(?:option|approach|alternative|solution|pattern|variant)\s*:?\s+[“"*]*#?([a-z\d])\b|\b(?:option|approach|alternative|solution|pattern|variant)\s+#?([a-z\d])\b[^.\n]{0,20}?\b(?:is|was|has been)\s+(?:chosen|selected|preferred|adopted)/gi;

/** Labels of the options that a text says are chosen: “we go with option B”. */
export function choicesIn(text: string): readonly string[] {
  return [...text.matchAll(CHOICE)].map(([, before, after]) => (before ?? after)!.toLowerCase());
}
