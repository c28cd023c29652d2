import type { Cancellation } from '../cancellation.ts';
import type { DiagramJudge, DiagramVerdict } from '../diagram/judge.ts';
import { declarationEdit } from '../edits/declaration-edit.ts';
import { directiveEdit } from '../edits/directive-edit.ts';
import { removalEdit } from '../edits/removal-edit.ts';
import type { Statement } from '../edits/statement.ts';
import { statementEdit } from '../edits/statement-edit.ts';
import { type Block, BlockList, type DocumentLanguage } from '../markdown/block-list.ts';
import type { BlockKind, BlockSpan } from '../markdown/blocks.ts';
import { definitionsIn, referencesIn } from '../markdown/definitions.ts';
import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import { LineText } from '../text/line-text.ts';
import type { Position, Range } from '../text/position.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { type SectionSense, sectionSense, senseInDecisionRecord } from '../vocabulary/section-senses.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Architecture, Diagram, LocatedBlank, Mention } from './architecture.ts';
import {
  type BlockDirective,
  type BlockFacts,
  holdsMarker,
  NO_FACTS,
  readDiagramFile,
  readFacts,
} from './block-facts.ts';
import { componentsOf } from './component.ts';
import { withCoverage } from './directive-coverage.ts';
import { drawnIn } from './drawn.ts';
import { type DocumentKind, judgeKind } from './kind/document-kind.ts';
import { type BlockEvidence, type DocumentEvidence, gather, readEvidence } from './kind/evidence.ts';
import { isDraft } from './kind/status.ts';
import { headingsOf, outlineOf } from './outline.ts';
import { STANCE_OF_SENSE } from './passage-stance.ts';
import { Prose, type ProseBlock } from './prose.ts';
import type { Heading, Section } from './section.ts';

/** What the user, by configuration or front matter, says a document is; `undefined` leaves it to judgement. */
export type DeclaredKind = 'design' | 'ignore' | undefined;

const MERMAID_FENCE = /(?:`{3}|~{3}|:{3})\s*mermaid/i;

const NO_PROSE: ReadonlySet<BlockKind> = new Set(['frontMatter', 'diagram', 'thematicBreak']);
const CODE: ReadonlySet<BlockKind> = new Set(['fence', 'indentedCode']);

interface BlockReading {
  readonly evidence: BlockEvidence;
  readonly matters: boolean;
  readonly definitions: readonly string[];
  references: readonly string[];
  facts: BlockFacts | undefined;
}

/** A text under edit, Markdown or one diagram, and the architecture it describes. Reads only blocks that hold a word that matters. */
export class DesignDocument {
  readonly path: string;
  readonly #text: LineText;
  readonly #blocks: BlockList;
  readonly #vocabulary: Vocabulary;
  readonly #readings = new WeakMap<Block, BlockReading>();
  readonly #verdicts = new Map<string, DiagramVerdict>();

  /** `path` is relative to the workspace, with `/`; empty when the text has none. */
  constructor(path: string, text: string, vocabulary: Vocabulary, language: DocumentLanguage = 'markdown') {
    this.path = path;
    this.#text = new LineText(text);
    this.#blocks = new BlockList(this.#text, language);
    this.#vocabulary = vocabulary;
  }

  get text(): LineText {
    return this.#text;
  }

  /** The headings in order; the first stands for what comes before any heading. */
  get headings(): readonly Heading[] {
    return headingsOf(this.#text, this.#blocks.blocks);
  }

  /** The top-level blocks in order; blank lines between them belong to none. */
  get blocks(): readonly BlockSpan[] {
    return this.#blocks.blocks;
  }

  edit(range: Range, newText: string): void {
    this.#blocks.update(this.#text.replace(range, newText));
  }

  /** The edit that states `statement` near what stands at `position`: see `statementEdit`. */
  stating(statement: Statement, position: Position): TextEdit {
    return statementEdit(this.#text, this.#blocks.blocks, position, statement);
  }

  /** The edit that disables `rule` for the block that holds `position`, whose reason is a blank. */
  disabling(rule: string, position: Position): TextEdit {
    return directiveEdit(this.#text, this.#blocks.blocks, position, rule);
  }

  /** The edit that removes `range` with the lines that it leaves blank. */
  removing(range: Range): TextEdit {
    return removalEdit(this.#text, range);
  }

  /** The edit that declares in front matter what the document is. */
  declaring(kind: 'design' | 'ignore'): TextEdit {
    const first = this.#blocks.blocks[0];
    return declarationEdit(this.#text, first?.kind === 'frontMatter' ? first.endLine : 0, kind);
  }

  /** The lines between the fences of front matter, or an empty string. */
  get frontMatter(): string {
    const first = this.#blocks.blocks[0];
    return first?.kind === 'frontMatter' ? this.#text.slice(1, first.endLine - 1) : '';
  }

  /**
   * Reads what is not read yet, a block a step; after it, `architecture` has only to be composed. Whoever has no need to
   * pause between blocks need not call it. An edit between steps makes the rest of them useless, but does no harm.
   */
  *read(): Generator<void> {
    const blocks = this.#blocks.blocks;
    const known = new Set<string>();
    for (const block of blocks) {
      for (const definition of this.#reading(block).definitions) known.add(definition);
      yield;
    }
    for (const block of blocks) {
      this.#facts(block, known);
      yield;
    }
  }

  architecture(declared: DeclaredKind): Architecture {
    const blocks = this.#blocks.blocks;
    const evidence = gather(blocks.map((block) => this.#reading(block).evidence));
    const headings = headingsOf(this.#text, blocks);
    const kind = this.#kind(declared, headings, evidence);
    const outline = outlineOf(headings, kind.name === 'adr' ? senseInDecisionRecord : sectionSense, evidence.choices);
    const known = this.#definitions();
    const mentions: Mention[] = [];
    const diagrams: Diagram[] = [];
    const directives: BlockDirective[] = [];
    const blanks: LocatedBlank[] = [];
    let section = outline[0]!;
    let introduced: SectionSense | undefined;
    for (const block of blocks) {
      while (outline[section.index + 1] && outline[section.index + 1]!.startLine <= block.startLine) {
        section = outline[section.index + 1]!;
      }
      if (!INTRODUCED.has(block.kind)) introduced = this.#reading(block).evidence.introduces;
      const facts = this.#facts(block, known);
      for (const mention of facts.mentions) mentions.push(located(mention, block, section, introduced));
      for (const { text, range } of facts.blanks)
        blanks.push({ text, range: shifted(range, block.startLine), section });
      for (const directive of facts.directives) {
        directives.push({ ...directive, range: shifted(directive.range, block.startLine) });
      }
      for (const { fence, reading } of facts.diagrams) {
        const verdict = this.#verdicts.get(fence.source);
        diagrams.push({
          diagramType: reading.diagramType,
          source: fence.source,
          range: shifted(fence.range, block.startLine),
          ...(verdict && { verdict }),
          sense: (INTRODUCED.has(block.kind) ? introduced : undefined) ?? section.sense,
          prefix: fence.prefix,
          at: (place) => down(fence.at(place), block.startLine),
        });
      }
    }
    return {
      kind,
      outline,
      mentions,
      components: componentsOf(mentions),
      diagrams,
      drawn: drawnIn(diagrams),
      prose: new Prose(() => this.#prose(outline)),
      directives: withCoverage(directives, blocks, this.#text),
      blanks,
      isDraft: isDraft(this.#text, headings),
      end: { line: this.#text.lineCount - 1, character: this.#text.line(this.#text.lineCount - 1).length },
    };
  }

  /**
   * Asks Mermaid about every diagram it has not spoken on yet; resolves to whether it said anything new. Rejects as
   * `DiagramJudge.judge` does.
   */
  async judgeDiagrams(judge: DiagramJudge, cancellation?: Cancellation): Promise<boolean> {
    const known = this.#definitions();
    const diagrams = this.#blocks.blocks.flatMap((block) => this.#facts(block, known).diagrams);
    const sources = new Set(diagrams.map(({ fence }) => fence.source));
    for (const judged of this.#verdicts.keys()) if (!sources.has(judged)) this.#verdicts.delete(judged);
    const unknown = [...sources].filter((source) => !this.#verdicts.has(source));
    for (const source of unknown) this.#verdicts.set(source, await judge.judge(source, cancellation));
    return unknown.length > 0;
  }

  /** The blocks that are no diagram. */
  #prose(outline: readonly Section[]): readonly ProseBlock[] {
    return this.#blocks.blocks.flatMap((block): ProseBlock[] => {
      const { kind, startLine, endLine } = block;
      const isCode = CODE.has(kind);
      if (NO_PROSE.has(kind) || (isCode && MERMAID_FENCE.test(this.#text.line(startLine)))) return [];
      const section = outline[lastAtOrBefore(outline, startLine, (one) => one.startLine)]!;
      return [{ source: this.#text.slice(startLine, endLine), isCode, startLine, section, identity: block }];
    });
  }

  /** Labels of all link definitions. */
  #definitions(): ReadonlySet<string> {
    return new Set(this.#blocks.blocks.flatMap((block) => this.#reading(block).definitions));
  }

  #reading(block: Block): BlockReading {
    const known = this.#readings.get(block);
    if (known) return known;
    const source = this.#text.slice(block.startLine, block.endLine);
    const reading: BlockReading = {
      evidence: readEvidence(source, block.kind),
      matters:
        block.kind === 'diagram' ||
        (block.kind !== 'frontMatter' &&
          (this.#vocabulary.occursIn(source) || MERMAID_FENCE.test(source) || holdsMarker(source))),
      definitions: /^(?:frontMatter|fence|diagram)$/.test(block.kind) ? [] : definitionsIn(source),
      references: [],
      facts: undefined,
    };
    this.#readings.set(block, reading);
    return reading;
  }

  #facts(block: Block, known: ReadonlySet<string>): BlockFacts {
    const reading = this.#reading(block);
    if (!reading.matters) return NO_FACTS;
    const source = this.#text.slice(block.startLine, block.endLine);
    const references = referencesIn(source, known);
    if (!reading.facts || references.join('\n') !== reading.references.join('\n')) {
      reading.references = references;
      reading.facts =
        block.kind === 'diagram'
          ? readDiagramFile(source, this.#vocabulary)
          : readFacts(source, references, this.#vocabulary);
    }
    return reading.facts;
  }

  #kind(declared: DeclaredKind, outline: readonly Heading[], evidence: DocumentEvidence): DocumentKind {
    if (declared === 'ignore') return { name: 'other', isDesign: false, because: 'it is declared not to be a design' };
    if (this.#blocks.blocks[0]?.kind === 'diagram' && declared !== 'design') {
      return { name: 'other', isDesign: false, because: 'it is a diagram without a text' };
    }
    const judged = judgeKind({ path: this.path, text: this.#text, outline, evidence });
    if (declared !== 'design') return judged;
    return { name: judged.name === 'adr' ? 'adr' : 'design', isDesign: true, because: 'it is declared a design' };
  }
}

/** What a line that ends in a colon can introduce. */
const INTRODUCED: ReadonlySet<BlockKind> = new Set(['listItem', 'table', 'fence']);

/** Where options are weighed, a sentence that decides commits the document all the same. */
const WEIGHS: ReadonlySet<SectionSense> = new Set(['options', 'rejected']);

/** A mention's place in the document. Above its sentence stand what introduces its list, and its section. */
function located(
  mention: BlockFacts['mentions'][number],
  { kind, startLine }: Block,
  section: Section,
  introduced: SectionSense | undefined,
): Mention {
  const place = { range: shifted(mention.range, startLine), section, block: startLine };
  if (mention.stance !== 'committed') return { ...mention, ...place };
  if (introduced && INTRODUCED.has(kind)) {
    if (introduced === 'design') return { ...mention, ...place };
    return { ...mention, ...place, stance: STANCE_OF_SENSE[introduced], cue: 'the line that introduces the list' };
  }
  const isDecided = mention.isDecision && WEIGHS.has(section.sense);
  if (section.sense === 'design' || isDecided) return { ...mention, ...place };
  return { ...mention, ...place, stance: STANCE_OF_SENSE[section.sense], cue: `the section “${section.heading}”` };
}

function shifted({ start, end }: Range, lines: number): Range {
  return { start: down(start, lines), end: down(end, lines) };
}

function down({ line, character }: Position, lines: number): Position {
  return { line: line + lines, character };
}
