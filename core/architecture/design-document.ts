import type { Cancellation } from '../cancellation.ts';
import type { DiagramJudge, DiagramVerdict } from '../diagram/judge.ts';
import { declarationEdit } from '../edits/declaration-edit.ts';
import { directiveEdit } from '../edits/directive-edit.ts';
import { removalEdit } from '../edits/removal-edit.ts';
import type { Statement } from '../edits/statement.ts';
import { statementEdit } from '../edits/statement-edit.ts';
import { BlockList } from '../markdown/block-list.ts';
import type { BlockSpan } from '../markdown/blocks.ts';
import type { DocumentLanguage } from '../markdown/language.ts';
import { finish, type Steps } from '../steps.ts';
import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import { type LineChange, LineText } from '../text/line-text.ts';
import { holds, type Position, type Range } from '../text/position.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Architecture } from './architecture.ts';
import type { BlockMention } from './block-facts.ts';
import { BlockReadings } from './block-readings.ts';
import { Changes } from './changes.ts';
import { Composition } from './composition.ts';
import type { Drawn } from './drawn.ts';
import { type DeclaredKind, kindAsDeclared } from './kind/declared-kind.ts';
import type { DocumentKind } from './kind/document-kind.ts';
import { headingsOf } from './outline.ts';
import { shifted } from './placed-block.ts';
import type { Heading } from './section.ts';

/** What is pointed at. */
type Pointed = Pick<BlockMention, 'term' | 'text' | 'place' | 'stance' | 'range'>;

/** A text under edit, Markdown or one diagram, and the architecture it describes. Reads only blocks that hold a word that matters. */
export class DesignDocument {
  readonly path: string;
  readonly #text: LineText;
  readonly #blocks: BlockList;
  readonly #readings: BlockReadings;
  readonly #verdicts = new Map<string, DiagramVerdict>();
  /** For who keeps what he made of the architecture: what of it has changed since. */
  readonly changes = new Changes();
  /** What edits have done since the kind was judged. */
  #lineChanges: LineChange[] = [];
  #isRearranged = true;
  readonly #composition: Composition;
  #lastKind: DocumentKind | undefined;

  /** `path` is relative to the workspace, with `/`; empty when the text has none. */
  constructor(path: string, text: string, vocabulary: Vocabulary, language: DocumentLanguage = 'markdown') {
    this.path = path;
    this.#text = new LineText(text);
    this.#blocks = new BlockList(this.#text, language);
    this.#readings = new BlockReadings(this.#text, vocabulary);
    for (const block of this.#blocks.blocks) this.#readings.outdate(block);
    this.#composition = new Composition({
      path,
      text: this.#text,
      blocks: this.#blocks.blocks,
      readings: this.#readings,
      verdicts: this.#verdicts,
      changes: this.changes,
    });
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
    const change = this.#text.replace(range, newText);
    const { edited, removed, added } = this.#blocks.update(change);
    for (const block of removed) this.#readings.forget(block);
    for (const block of [...edited, ...added]) this.#readings.outdate(block);
    this.#lineChanges.push(change);
    if (removed.length > 0 || added.length > 0) this.#isRearranged = true;
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
   * pause between blocks need not call it. An edit between steps makes the rest of them useless, but does no harm. Of
   * what is no design only diagrams and directives are read: everything, where it is said to be a `design`.
   */
  *read(declared: DeclaredKind): Steps<void> {
    yield* this.#readings.readTexts();
    const { isDesign } = this.#kind(declared);
    if (this.#readings.needsRelations(isDesign)) yield* this.#readings.readRelations();
    yield* this.#readings.readFacts(isDesign);
  }

  /** What the document says until its next edit. */
  architecture(declared: DeclaredKind): Architecture {
    finish(this.read(declared));
    const kind = this.#kind(declared);
    const composition = this.#composed();
    if (JSON.stringify(kind) !== JSON.stringify(this.#lastKind)) {
      this.#lastKind = kind;
      this.changes.begin();
      this.changes.note('kind');
    }
    return new ComposedArchitecture(kind, composition);
  }

  /** What its diagrams draw, whatever kind of document it is. */
  get drawn(): Drawn {
    finish(this.read('ignore'));
    return this.#composed().drawn;
  }

  /**
   * What `vocabulary`, which need not be the document's own, finds at `position`. Reads just the block there, so that
   * words which no rule needs cost nothing until somebody points at them.
   */
  mentionsAt(position: Position, vocabulary: Vocabulary): readonly Pointed[] {
    const blocks = this.#blocks.blocks;
    const block = blocks[lastAtOrBefore(blocks, position.line, ({ startLine }) => startLine)];
    if (!block || position.line < block.startLine || position.line >= block.endLine) return [];
    // A phrase may go on from the line before, or to the next.
    const around = this.#text.slice(
      Math.max(block.startLine, position.line - 1),
      Math.min(block.endLine, position.line + 2),
    );
    if (block.kind === 'frontMatter' || !vocabulary.occursIn(around)) return [];
    finish(this.read('ignore'));
    finish(this.#readings.readRelations());
    return this.#readings
      .mentionsIn(block, vocabulary)
      .map(({ term, text, place, stance, range }) => ({
        term,
        text,
        place,
        stance,
        range: shifted(range, block.startLine),
      }))
      .filter(({ range }) => holds(range, position));
  }

  /**
   * Asks Mermaid about every diagram it has not spoken on yet; resolves to whether it said anything new. Rejects as
   * `DiagramJudge.judge` does.
   */
  async judgeDiagrams(judge: Pick<DiagramJudge, 'judge'>, cancellation?: Cancellation): Promise<boolean> {
    finish(this.read('ignore'));
    const sources = new Set<string>();
    for (const block of this.#readings.drawing) {
      for (const { fence } of this.#readings.of(block).facts.diagrams) sources.add(fence.source);
    }
    const gone = [...this.#verdicts.keys()].filter((source) => !sources.has(source));
    for (const source of gone) this.#verdicts.delete(source);
    if (gone.length > 0) this.#composition.forgetDiagrams();
    const unknown = [...sources].filter((source) => !this.#verdicts.has(source));
    for (const source of unknown) {
      this.#verdicts.set(source, await judge.judge(source, cancellation));
      this.#composition.forgetDiagrams();
      this.#readings.countWords();
    }
    return unknown.length > 0;
  }

  /** After `#kind`. */
  #composed(): Composition {
    this.#composition.update();
    return this.#composition;
  }

  /** After the texts of all blocks are read. */
  #kind(declared: DeclaredKind): DocumentKind {
    const judged = this.#composition.judge({ lines: this.#lineChanges, isRearranged: this.#isRearranged });
    this.#lineChanges = [];
    this.#isRearranged = false;
    if (this.#blocks.blocks[0]?.kind === 'diagram' && declared === undefined) {
      return { name: 'other', isDesign: false, because: 'it is a diagram without a text' };
    }
    return kindAsDeclared(declared, judged);
  }
}

class ComposedArchitecture implements Architecture {
  readonly kind: DocumentKind;
  readonly #composition: Composition;

  constructor(kind: DocumentKind, composition: Composition) {
    this.kind = kind;
    this.#composition = composition;
  }

  get outline() {
    return this.#composition.outline;
  }

  get mentions() {
    return this.#composition.mentions;
  }

  mentionsOf(id: string) {
    return this.#composition.mentionsOf(id);
  }

  get components() {
    return this.#composition.components;
  }

  get diagrams() {
    return this.#composition.diagrams;
  }

  get drawn() {
    return this.#composition.drawn;
  }

  get prose() {
    return this.#composition.prose;
  }

  get directives() {
    return this.#composition.directives;
  }

  get blanks() {
    return this.#composition.blanks;
  }

  get limits() {
    return this.#composition.limits;
  }

  get isDraft() {
    return this.#composition.isDraft;
  }

  get end() {
    return this.#composition.end;
  }
}
