import { MERMAID_FENCE } from '../diagram/mermaid-fence.ts';
import type { Block } from '../markdown/block-list.ts';
import type { BlockKind } from '../markdown/blocks.ts';
import { labelsIn } from '../markdown/definitions.ts';
import { holdsDirective } from '../markdown/directives.ts';
import { finish, type Steps } from '../steps.ts';
import type { LineText } from '../text/line-text.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type BlockFacts, type BlockMention, holdsBlank, NO_FACTS, readDiagramFile, readFacts } from './block-facts.ts';
import { type BlockEvidence, EvidenceTally, readEvidence } from './kind/evidence.ts';
import { ProseWords } from './prose-words.ts';
import { type BlockRelations, NO_RELATIONS, readRelations } from './relations.ts';
import { Tally } from './tally.ts';

const NO_PROSE: ReadonlySet<BlockKind> = new Set(['frontMatter', 'diagram', 'thematicBreak']);

/** Whether a block says something in words: all but diagrams do, code included. */
export function isProse(block: Block, text: LineText): boolean {
  return !NO_PROSE.has(block.kind) && !(isCode(block) && MERMAID_FENCE.test(text.line(block.startLine)));
}

function holdsDiagram(source: string): boolean {
  return /mermaid/i.test(source) && MERMAID_FENCE.test(source);
}

export function isCode({ kind }: Block): boolean {
  return kind === 'fence' || kind === 'indentedCode';
}

/** When a block is parsed: never where it holds no word that matters; in any document for its diagrams and directives. */
export type Need = 'never' | 'inDesigns' | 'always';

/** What is known of one block, of just the text it has. */
export interface BlockReading {
  readonly evidence: BlockEvidence;
  readonly need: Need;
  readonly relations: BlockRelations;
  /** Labels defined elsewhere that it was parsed with. */
  readonly references: readonly string[];
  readonly facts: BlockFacts;
}

/** Reads blocks, each only once while it stays as it is, and sums up what they show together. */
export class BlockReadings {
  readonly evidence = new EvidenceTally();
  readonly #text: LineText;
  readonly #vocabulary: Vocabulary;
  readonly #readings = new Map<Block, BlockReading>();
  /** Labels of the options that the document says are chosen. */
  readonly choices = new Tally<string>();
  readonly #definitions = new Tally<string>();
  /** The version of the definitions that references are read by. */
  #definitionsRead = 0;
  readonly #unread = new Set<Block>();
  /** Blocks of which nothing is known but what kinds of documents are told by. */
  readonly #unrelated = new Set<Block>();
  readonly #withoutFacts = new Set<Block>();
  /** Blocks that hold diagrams or directives, which are read whatever the document is. */
  readonly #always = new Set<Block>();
  readonly #drawing = new Set<Block>();
  readonly #words = new ProseWords();
  /** Blocks whose words are not counted yet: few documents are asked for their words. */
  readonly #uncounted = new Set<Block>();
  #countsWords = false;
  #changed = new Set<Block>();
  #rewritten = new Set<Block>();

  constructor(text: LineText, vocabulary: Vocabulary) {
    this.#text = text;
    this.#vocabulary = vocabulary;
  }

  /** A block is new, or its text has changed. */
  outdate(block: Block): void {
    this.forget(block);
    this.#unread.add(block);
  }

  forget(block: Block): void {
    this.#unread.delete(block);
    this.#unrelated.delete(block);
    this.#withoutFacts.delete(block);
    this.#always.delete(block);
    this.#drawing.delete(block);
    this.#uncounted.delete(block);
    this.#words.forget(block);
    const reading = this.#readings.get(block);
    if (!reading) return;
    this.#readings.delete(block);
    this.evidence.remove(reading.evidence);
    this.choices.remove(reading.relations.choices);
    this.#definitions.remove(reading.relations.definitions);
  }

  /** After `read`. */
  of(block: Block): BlockReading {
    return this.#readings.get(block)!;
  }

  /** After `read`: what a vocabulary that is not the document's own finds in a block. Nothing of it is kept. */
  mentionsIn(block: Block, vocabulary: Vocabulary): readonly BlockMention[] {
    const source = this.#sourceOf(block);
    if (block.kind === 'diagram') return readDiagramFile(source, vocabulary).mentions;
    return finish(readFacts(source, block.kind, this.#referencesOf(labelsIn(source)), vocabulary)).mentions;
  }

  /** The blocks that hold diagrams, in order. */
  get drawing(): readonly Block[] {
    return [...this.#drawing].sort((a, b) => a.startLine - b.startLine);
  }

  /** From now on words are counted while reading, since someone will ask for them. */
  countWords(): void {
    this.#countsWords = true;
  }

  /** The words of all blocks but those of diagrams. */
  get words(): ProseWords {
    this.#countsWords = true;
    finish(this.#countWords());
    return this.#words;
  }

  /** The blocks read anew since this was asked last. */
  takeChanged(): ReadonlySet<Block> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** The blocks whose text was read anew since this was asked last. */
  takeRewritten(): ReadonlySet<Block> {
    const rewritten = this.#rewritten;
    this.#rewritten = new Set();
    return rewritten;
  }

  /** Reads what documents are judged by, of blocks that are not read yet. */
  *readTexts(): Steps<void> {
    for (const block of this.#unread) {
      this.#readText(block);
      yield;
    }
  }

  /** Whether what blocks have to do with each other matters: to designs, and to what is read in any document. */
  needsRelations(isDesign: boolean): boolean {
    return isDesign || this.#always.size > 0;
  }

  /** Reads what blocks have to do with each other, and which of them hold words that matter. */
  *readRelations(): Steps<void> {
    for (const block of this.#unrelated) {
      this.#relate(block);
      yield;
    }
    if (this.#definitionsRead !== this.#definitions.version) this.#outdateReferences();
  }

  /** Reads what blocks say; of a document that is no design only what is always needed. */
  *readFacts(isDesign: boolean): Steps<void> {
    for (const block of this.#withoutFacts) {
      if (!isDesign && this.of(block).need !== 'always') continue;
      yield* this.#readFacts(block);
      yield;
    }
    if (this.#countsWords) yield* this.#countWords();
  }

  *#countWords(): Steps<void> {
    for (const block of this.#uncounted) {
      this.#uncounted.delete(block);
      this.#words.take(block, this.#sourceOf(block), isCode(block));
      yield;
    }
  }

  #readText(block: Block): void {
    const source = this.#sourceOf(block);
    const { kind } = block;
    const isAlways = kind === 'diagram' || (kind !== 'frontMatter' && (holdsDiagram(source) || holdsDirective(source)));
    const evidence = readEvidence(source, kind);
    this.evidence.add(evidence);
    const need = isAlways ? 'always' : 'never';
    this.#readings.set(block, { evidence, need, relations: NO_RELATIONS, references: [], facts: NO_FACTS });
    if (isAlways) this.#always.add(block);
    this.#unread.delete(block);
    this.#unrelated.add(block);
    this.#changed.add(block);
    this.#rewritten.add(block);
    if (isProse(block, this.#text)) this.#uncounted.add(block);
  }

  #relate(block: Block): void {
    const source = this.#sourceOf(block);
    const { kind } = block;
    const reading = this.of(block);
    const matters = kind !== 'frontMatter' && (this.#vocabulary.occursIn(source) || holdsBlank(source));
    const need = reading.need === 'never' && matters ? 'inDesigns' : reading.need;
    const relations = readRelations(source, kind, need !== 'never');
    this.choices.add(relations.choices);
    this.#definitions.add(relations.definitions);
    this.#readings.set(block, { ...reading, need, relations });
    this.#unrelated.delete(block);
    this.#changed.add(block);
    if (need !== 'never') this.#withoutFacts.add(block);
  }

  /** Definitions have come or gone: the blocks that refer to them are to be read again. */
  #outdateReferences(): void {
    this.#definitionsRead = this.#definitions.version;
    for (const [block, { relations, references }] of this.#readings) {
      const { labels } = relations;
      if (labels.length > 0 && references.join('\n') !== this.#referencesOf(labels).join('\n')) {
        this.#withoutFacts.add(block);
      }
    }
  }

  *#readFacts(block: Block): Steps<void> {
    const reading = this.of(block);
    const source = this.#sourceOf(block);
    const references = this.#referencesOf(reading.relations.labels);
    const facts =
      block.kind === 'diagram'
        ? readDiagramFile(source, this.#vocabulary)
        : yield* readFacts(source, block.kind, references, this.#vocabulary);
    // It may have been edited meanwhile.
    if (this.#readings.get(block) !== reading) return;
    this.#readings.set(block, { ...reading, references, facts });
    this.#withoutFacts.delete(block);
    if (facts.diagrams.length > 0) this.#drawing.add(block);
    this.#changed.add(block);
  }

  #referencesOf(labels: readonly string[]): readonly string[] {
    return labels.filter((label) => this.#definitions.has(label));
  }

  #sourceOf({ startLine, endLine }: Block): string {
    return this.#text.slice(startLine, endLine);
  }
}
