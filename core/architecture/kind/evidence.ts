import type { BlockSpan } from '../../markdown/blocks.ts';
import { type SectionSense, sectionSense } from '../../vocabulary/section-senses.ts';
import { ARCHITECTURE_SIGNALS } from '../../vocabulary/signals.ts';
import { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { choicesIn } from '../outline.ts';
import { countLanguage, type LanguageCount } from './language.ts';

/** What one block adds to the judgement of its document's kind, read from its text alone. */
export interface BlockEvidence {
  /** Names of the architecture signals it holds. */
  readonly signals: readonly string[];
  /** A diagram, drawn in Mermaid or in characters, that shows at least `PARTS` of them. */
  readonly drawsArchitecture: boolean;
  /** A table that lists components or technologies. */
  readonly listsComponents: boolean;
  /** How often it says MUST, SHALL or SHOULD as specifications do. */
  readonly requirements: number;
  readonly language: LanguageCount | undefined;
  /** Labels of the options it says are chosen. */
  readonly choices: readonly string[];
  /** Bold labels that its lines begin with, as decision records without headings have: “**Decision:** …”. */
  readonly labels: readonly string[];
  /** What it says of the list or table that follows it: “Alternatives:”. */
  readonly introduces: SectionSense | undefined;
}

const SIGNALS = new Vocabulary(ARCHITECTURE_SIGNALS);
const PARTS = 3;
const MERMAID_ARCHITECTURE = /^\s*(?:`{3,}|~{3,})\s*mermaid/i;
const DRAWN_IN_CHARACTERS = /[─│┌┐└┘├┤▼►]|\+-{3,}|-{2,}>|={2,}>|[─-]►|→/;
/** An image that its text or its file's name says to show the architecture. */
const PICTURE =
  /!\[[^\]\n]*\b(?:architecture|system[ _-]?(?:design|diagram|overview)|high[ _-]level[ _-]?(?:design|diagram)|hld|topology|infrastructure)\b[^\]\n]*\]\(|(?:!\[[^\]\n]*\]\(|<img\b[^>\n]*\bsrc=["'])[^)"'\n]*(?:architecture|system[_-]?design|topology|infrastructure)[^)"'\n/]*\.(?:png|svg|jpe?g|gif|webp|drawio)/i;
const COMPONENT_COLUMN =
  /\b(?:components?|services?|technolog(?:y|ies)|tech|stack|layer|data ?stores?|databases?|storage|infrastructure|resource)\b/i;

export function readEvidence(source: string, kind: BlockSpan['kind']): BlockEvidence {
  const signals = SIGNALS.occursIn(source) ? [...new Set(SIGNALS.hitsIn(source).map(({ term }) => term.name))] : [];
  const isProse = kind === 'paragraph' || kind === 'listItem' || kind === 'quote';
  return {
    signals,
    drawsArchitecture:
      PICTURE.test(source) ||
      (kind === 'fence' &&
        signals.length >= PARTS &&
        (MERMAID_ARCHITECTURE.test(source) || DRAWN_IN_CHARACTERS.test(source))),
    listsComponents:
      kind === 'table' && signals.length >= 2 && COMPONENT_COLUMN.test(source.slice(0, source.indexOf('\n'))),
    requirements: isProse ? (source.match(/\b(?:MUST|SHALL|SHOULD)\b/g)?.length ?? 0) : 0,
    language: isProse ? countLanguage(source) : undefined,
    choices: kind === 'fence' ? [] : choicesIn(source),
    labels:
      kind === 'paragraph' || kind === 'listItem' ? Array.from(source.matchAll(LABEL), ([, label]) => label!) : [],
    introduces: kind === 'paragraph' ? introducedBy(source) : undefined,
  };
}

const LABEL = /^\s*(?:[-*+]\s+)?(?:\*\*|__)([A-Za-z][A-Za-z ]{2,30})(?::(?:\*\*|__)|(?:\*\*|__)\s*(?::|$))/gm;
/** Longer ones say more than what the list is about. */
const LONGEST_INTRODUCTION = 120;

function introducedBy(paragraph: string): SectionSense | undefined {
  const last = paragraph
    .split(/[.!?]\s|\n/)
    .at(-1)!
    .trim();
  return last.length <= LONGEST_INTRODUCTION && /:[*_]*$/.test(last) ? sectionSense(last) : undefined;
}

/** What the whole document shows. */
export interface DocumentEvidence {
  readonly signals: ReadonlySet<string>;
  readonly drawsArchitecture: boolean;
  readonly listsComponents: boolean;
  readonly requirements: number;
  readonly languages: readonly LanguageCount[];
  readonly choices: ReadonlySet<string>;
  readonly labels: readonly string[];
}

export function gather(blocks: readonly BlockEvidence[]): DocumentEvidence {
  return {
    signals: new Set(blocks.flatMap(({ signals }) => signals)),
    drawsArchitecture: blocks.some(({ drawsArchitecture }) => drawsArchitecture),
    listsComponents: blocks.some(({ listsComponents }) => listsComponents),
    requirements: blocks.reduce((sum, { requirements }) => sum + requirements, 0),
    choices: new Set(blocks.flatMap(({ choices }) => choices)),
    labels: blocks.flatMap(({ labels }) => labels),
    languages: blocks.flatMap(({ language }) => (language ? [language] : [])),
  };
}

export const SIGNAL_COUNT = ARCHITECTURE_SIGNALS.length;
