import type { BlockSpan } from '../../markdown/blocks.ts';
import { ARCHITECTURE_SIGNALS } from '../../vocabulary/signals.ts';
import { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { Tally } from '../tally.ts';
import { countLanguage, type LanguageCount, LanguageTally } from './language.ts';

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
  /** How many lines its prose has, and how many of them are tasks that are not done. */
  readonly lines: number;
  readonly openTasks: number;
  /** How much further its prose speaks to its reader (“you”) than of its authors (“we”), in words; may be negative. */
  readonly address: number;
  /** How long its prose is, in UTF-16 units. */
  readonly length: number;
  readonly language: LanguageCount | undefined;
  /** Bold labels that its lines begin with, as decision records without headings have: “**Decision:** …”. */
  readonly labels: readonly string[];
}

const SIGNALS = new Vocabulary(ARCHITECTURE_SIGNALS);
const PARTS = 3;
const MERMAID_ARCHITECTURE = /^\s*(?:`{3,}|~{3,})\s*mermaid/i;
const DRAWN_IN_CHARACTERS = /[─│┌┐└┘├┤▼►]|\+-{3,}|-{2,}>|={2,}>|[─-]►|→/;
/** Bounded, so that what is never closed is not searched to its end again and again. */
const IMAGE = /!\[([^[\]\n]{0,200})\]\(([^()\n]{0,300})|<img\b([^<>\n]{0,500})/gi;
const SHOWN =
  /\b(?:architecture|system[ _-]?(?:design|diagram|overview)|high[ _-]level[ _-]?(?:design|diagram)|hld|topology|infrastructure)\b/i;
const FILE = /(?:architecture|system[_-]?design|topology|infrastructure)[^)"'\n/]*\.(?:png|svg|jpe?g|gif|webp|drawio)/i;

/** Whether it holds an image that its text, or the name of its file, says to show the architecture. */
function picturesArchitecture(source: string): boolean {
  if (!source.includes('![') && !source.includes('<')) return false;
  for (const [, alternative = '', address, attributes] of source.matchAll(IMAGE)) {
    if (SHOWN.test(alternative) || FILE.test(address ?? attributes ?? '')) return true;
  }
  return false;
}

const COMPONENT_COLUMN =
  /\b(?:components?|services?|technolog(?:y|ies)|tech|stack|layer|data ?stores?|databases?|storage|infrastructure|resource)\b/i;

export function readEvidence(source: string, kind: BlockSpan['kind']): BlockEvidence {
  const signals = [...new Set(SIGNALS.hitsIn(source).map(({ term }) => term.name))];
  const isProse = kind === 'paragraph' || kind === 'listItem' || kind === 'quote';
  return {
    signals,
    drawsArchitecture:
      picturesArchitecture(source) ||
      (kind === 'fence' &&
        signals.length >= PARTS &&
        (MERMAID_ARCHITECTURE.test(source) || DRAWN_IN_CHARACTERS.test(source))),
    listsComponents:
      kind === 'table' && signals.length >= 2 && COMPONENT_COLUMN.test(source.slice(0, source.indexOf('\n'))),
    requirements: isProse ? requirementsIn(source) : 0,
    lines: isProse ? linesIn(source) : 0,
    openTasks: isProse ? openTasksIn(source) : 0,
    address: isProse ? addressIn(source) : 0,
    length: isProse ? source.length : 0,
    language: isProse ? countLanguage(source) : undefined,
    labels: kind === 'paragraph' || kind === 'listItem' ? labelsIn(source) : [],
  };
}

function requirementsIn(source: string): number {
  if (!source.includes('MUST') && !source.includes('SH')) return 0;
  return source.match(/\b(?:MUST|SHALL|SHOULD)\b/g)?.length ?? 0;
}

/** Of one who speaks for “us” it takes two words to the reader to outweigh each. */
function addressIn(source: string): number {
  let sum = 0;
  for (const [word] of source.matchAll(/\b(?:you|your|we|our)\b/gi)) sum += /^y/i.test(word) ? 1 : -2;
  return sum;
}

function linesIn(source: string): number {
  let count = 1;
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) count += 1;
  return count;
}

function openTasksIn(source: string): number {
  if (!source.includes('[ ]')) return 0;
  return source.match(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[ \][ \t]/gm)?.length ?? 0;
}

const LABEL = /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)([A-Za-z][A-Za-z ]{2,30})(?::(?:\*\*|__)|(?:\*\*|__)[ \t]*(?::|$))/gm;

function labelsIn(source: string): readonly string[] {
  if (!source.includes('**') && !source.includes('__')) return [];
  return Array.from(source.matchAll(LABEL), ([, label]) => label!);
}

/** Fewer tasks than this are those of any document. */
const TO_DO = 5;

/** Fewer words to the reader, or rarer ones (a word in fifty), stand in any document. */
const FEWEST_ADDRESSES = 8;
const LENGTH_PER_ADDRESS = 300;

/** What the whole document shows. */
export interface DocumentEvidence {
  /** How many different architecture signals it holds. */
  readonly signals: number;
  readonly drawsArchitecture: boolean;
  readonly listsComponents: boolean;
  readonly requirements: number;
  /** Whether most of what it says are tasks that are not done. */
  readonly isToDo: boolean;
  /** Whether it tells its reader what he can do, sentence by sentence. */
  readonly addressesReader: boolean;
  /** As of `LanguageTally`. */
  readonly foreignLanguage: string | undefined;
  readonly labels: readonly string[];
}

/** The evidence of all blocks together, as blocks come and go. */
export class EvidenceTally implements DocumentEvidence {
  readonly #signals = new Tally<string>();
  readonly #labels = new Tally<string>();
  readonly #languages = new LanguageTally();
  #drawings = 0;
  #componentTables = 0;
  #requirements = 0;
  #lines = 0;
  #openTasks = 0;
  #address = 0;
  #length = 0;

  add(evidence: BlockEvidence): void {
    this.#signals.add(evidence.signals);
    this.#labels.add(evidence.labels);
    this.#count(evidence, 1);
  }

  remove(evidence: BlockEvidence): void {
    this.#signals.remove(evidence.signals);
    this.#labels.remove(evidence.labels);
    this.#count(evidence, -1);
  }

  #count(evidence: BlockEvidence, sign: 1 | -1): void {
    if (evidence.drawsArchitecture) this.#drawings += sign;
    if (evidence.listsComponents) this.#componentTables += sign;
    this.#requirements += sign * evidence.requirements;
    this.#lines += sign * evidence.lines;
    this.#openTasks += sign * evidence.openTasks;
    this.#address += sign * evidence.address;
    this.#length += sign * evidence.length;
    if (evidence.language) this.#languages.count(evidence.language, sign);
  }

  get signals(): number {
    return this.#signals.size;
  }

  get drawsArchitecture(): boolean {
    return this.#drawings > 0;
  }

  get listsComponents(): boolean {
    return this.#componentTables > 0;
  }

  get requirements(): number {
    return this.#requirements;
  }

  get isToDo(): boolean {
    return this.#openTasks >= TO_DO && 2 * this.#openTasks > this.#lines;
  }

  get addressesReader(): boolean {
    return this.#address >= FEWEST_ADDRESSES && this.#address * LENGTH_PER_ADDRESS > this.#length;
  }

  get foreignLanguage(): string | undefined {
    return this.#languages.foreign;
  }

  /** In an order that does not depend on that of edits. */
  get labels(): readonly string[] {
    return [...this.#labels.all()].sort();
  }
}

export const SIGNAL_COUNT = ARCHITECTURE_SIGNALS.length;
