import type { DiagramVerdict } from '../diagram/judge.ts';
import type { Block } from '../markdown/block-list.ts';
import type { LineChange, LineText } from '../text/line-text.ts';
import type { Position } from '../text/position.ts';
import { type SectionSense, sectionSense, senseInDecisionRecord } from '../vocabulary/section-senses.ts';
import type { BlockLimit, Diagram, LocatedBlank, LocatedDirective, Mention } from './architecture.ts';
import type { BlockFacts } from './block-facts.ts';
import type { BlockReadings } from './block-readings.ts';
import type { Changes } from './changes.ts';
import { type Component, componentsOf } from './component.ts';
import { isEmptyIn, proseOf } from './composed-prose.ts';
import { withCoverage } from './directive-coverage.ts';
import { type Drawn, drawnIn } from './drawn.ts';
import { type DocumentKind, judgeKind } from './kind/document-kind.ts';
import { isDraft, withdrawnStatus } from './kind/status.ts';
import { MentionIndex } from './mention-index.ts';
import { headingsOf, outlineOf, senseOfDrawings } from './outline.ts';
import { down, INTRODUCED, type PlacedBlock, placed, reread, shifted } from './placed-block.ts';
import { Prose } from './prose.ts';
import type { Heading, Section } from './section.ts';

/** What a composition is made of. */
export interface Sources {
  readonly path: string;
  readonly text: LineText;
  readonly blocks: readonly Block[];
  readonly readings: BlockReadings;
  readonly verdicts: ReadonlyMap<string, DiagramVerdict>;
  readonly changes: Changes;
}

/** What edits have done since somebody asked last. */
export interface Edits {
  /** Of lines, in order; also where as many came as went. */
  readonly lines: readonly LineChange[];
  /** Blocks have come or gone. */
  readonly isRearranged: boolean;
}

/** What is put together when someone asks for it, and kept until a block that it is made of changes. */
interface Parts {
  mentions?: readonly Mention[] | undefined;
  components?: readonly Component[] | undefined;
  diagrams?: readonly Diagram[] | undefined;
  drawn?: Drawn | undefined;
  blanks?: readonly LocatedBlank[] | undefined;
  prose?: Prose | undefined;
  /** The blocks that hold directives. */
  directing?: readonly PlacedBlock[] | undefined;
}

/**
 * The blocks of a document put together. An edit within a block costs what the block costs; one that moves lines or
 * headings a walk over the blocks, of which no text is read again.
 */
export class Composition {
  readonly #sources: Sources;
  /** What `judge` has found to have changed since `update`. */
  #edits: Edits = { lines: [], isRearranged: true };
  #hasNewHeadings = false;
  #isDraft = false;
  #headings: readonly Heading[] = [];
  #headingBlocks: readonly Block[] = [];
  #judged: { readonly key: string; readonly kind: DocumentKind } | undefined;
  #outline: readonly Section[] = [];
  #outlinedBy = '';
  #placed: PlacedBlock[] = [];
  /** Indices in `#placed`. */
  #places = new Map<Block, number>();
  /** What blocks say of the list or table after them, where they do. */
  #introductions = new Map<Block, SectionSense>();
  #parts: Parts = {};
  /** Those of places that are as they were: where they stand, in which sections, and what Mermaid says. */
  #diagramsByPlace = new WeakMap<PlacedBlock, readonly Diagram[]>();
  readonly #index = new MentionIndex(() => this.mentions);

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The kind that the document's text has, whatever it is declared to be; after the texts of all blocks are read. */
  judge({ lines, isRearranged }: Edits): DocumentKind {
    const rewritten = this.#sources.readings.takeRewritten();
    if (isRearranged || lines.length > 0 || rewritten.size > 0 || !this.#judged) {
      const hasNewHeadings = this.#takeHeadings(rewritten, isRearranged);
      this.#judgeBy(hasNewHeadings);
      this.#edits = {
        lines: [...this.#edits.lines, ...lines],
        isRearranged: this.#edits.isRearranged || isRearranged,
      };
      this.#hasNewHeadings ||= hasNewHeadings;
    }
    return this.#judged!.kind;
  }

  /** After `judge`, when everything is read that is wanted. */
  update(): void {
    const { readings, changes, text } = this.#sources;
    const changed = readings.takeChanged();
    const { lines, isRearranged } = this.#edits;
    const hasNewHeadings = this.#hasNewHeadings;
    if (!isRearranged && changed.size === 0 && lines.length === 0) return;
    this.#edits = { lines: [], isRearranged: false };
    this.#hasNewHeadings = false;
    changes.begin();
    this.#parts.prose = undefined;
    changes.note('prose', 'directives');
    this.#move(lines);
    const draft = isDraft(text, this.#headings);
    if (draft !== this.#isDraft) changes.note('draft');
    this.#isDraft = draft;
    const hasNewOutline = this.#takeOutline(hasNewHeadings);
    if (hasNewOutline) {
      changes.note('outline');
      this.#forgetDiagrams();
    }
    if (isRearranged || hasNewOutline || [...changed].some((block) => this.#changesOthers(block))) this.#arrange();
    else for (const block of changed) this.#replace(block);
  }

  /** Mermaid has spoken. */
  forgetDiagrams(): void {
    this.#sources.changes.begin();
    this.#forgetDiagrams();
  }

  get outline(): readonly Section[] {
    return this.#outline;
  }

  get mentions(): readonly Mention[] {
    this.#parts.mentions ??= this.#placed.flatMap(({ mentions }) => mentions);
    return this.#parts.mentions;
  }

  /** Those of the terms of this id, in order. */
  mentionsOf(id: string): readonly Mention[] {
    return this.#index.of(id);
  }

  get components(): readonly Component[] {
    this.#parts.components ??= componentsOf(this.mentions);
    return this.#parts.components;
  }

  get diagrams(): readonly Diagram[] {
    this.#parts.diagrams ??= this.#sources.readings.drawing.flatMap((block) => {
      const place = this.#placed[this.#places.get(block)!]!;
      const diagrams = this.#diagramsByPlace.get(place) ?? this.#diagramsOf(place);
      this.#diagramsByPlace.set(place, diagrams);
      return diagrams;
    });
    return this.#parts.diagrams;
  }

  get drawn(): Drawn {
    this.#parts.drawn ??= drawnIn(this.diagrams);
    return this.#parts.drawn;
  }

  get prose(): Prose {
    const { readings } = this.#sources;
    this.#parts.prose ??= new Prose({
      blocks: () => proseOf(this.#sources, this.#outline),
      has: (word) => readings.words.has(word),
      hasKindred: (word) => readings.words.hasKindred(word),
      hasInitials: (letters) => readings.words.hasInitials(letters),
      isEmptyIn: (section) => isEmptyIn(section, this.#sources, this.#outline),
    });
    return this.#parts.prose;
  }

  get blanks(): readonly LocatedBlank[] {
    this.#parts.blanks ??= this.#placed.flatMap(({ block, facts, section }) =>
      facts.blanks.map((blank) => ({ ...blank, range: shifted(blank.range, block.startLine), section })),
    );
    return this.#parts.blanks;
  }

  get directives(): readonly LocatedDirective[] {
    const { blocks, text } = this.#sources;
    this.#parts.directing ??= this.#placed.filter(({ facts }) => facts.directives.length > 0);
    const directives = this.#parts.directing.flatMap(({ block, facts }) =>
      facts.directives.map((directive) => ({ ...directive, range: shifted(directive.range, block.startLine) })),
    );
    return directives.length === 0 ? [] : withCoverage(directives, blocks, text);
  }

  get isDraft(): boolean {
    return this.#isDraft;
  }

  get end(): Position {
    const { text } = this.#sources;
    const line = text.lineCount - 1;
    return { line, character: text.line(line).length };
  }

  get limits(): readonly BlockLimit[] {
    return this.#placed.flatMap(({ block: { startLine, endLine }, facts: { limit } }) =>
      limit === undefined ? [] : [{ startLine, endLine, limit }],
    );
  }

  #forgetDiagrams(): void {
    this.#sources.changes.note('diagrams', 'drawn');
    this.#diagramsByPlace = new WeakMap();
    this.#parts.diagrams = undefined;
    this.#parts.drawn = undefined;
  }

  /** Everything below lines that came or went stands elsewhere. */
  #move(lines: readonly LineChange[]): void {
    const moves = lines.filter(({ removed, inserted }) => removed !== inserted);
    for (const move of moves) this.#sources.changes.noteMove(move);
    if (moves.length === 0) return;
    this.#diagramsByPlace = new WeakMap();
    this.#parts.diagrams = undefined;
    this.#parts.drawn = undefined;
    this.#parts.blanks = undefined;
  }

  /** Whether the headings are others than before. */
  #takeHeadings(rewritten: ReadonlySet<Block>, isRearranged: boolean): boolean {
    const { text, blocks } = this.#sources;
    const isEdited = this.#headingBlocks.some((block) => rewritten.has(block));
    if (!isRearranged && !isEdited) return false;
    const headingBlocks = blocks.filter(({ kind }) => kind === 'heading');
    const isSame = headingBlocks.length === this.#headingBlocks.length && this.#headings.length > 0;
    if (isSame && !isEdited && headingBlocks.every((block, index) => block === this.#headingBlocks[index]))
      return false;
    const known = new Map(this.#headingBlocks.map((block, index) => [block, this.#headings[index + 1]!]));
    for (const block of rewritten) known.delete(block);
    this.#headingBlocks = headingBlocks;
    this.#headings = headingsOf(text, headingBlocks, known);
    return true;
  }

  /** Whether the outline is another than before. */
  #takeOutline(hasNewHeadings: boolean): boolean {
    const { choices } = this.#sources.readings;
    const isRecord = this.#judged!.kind.name === 'adr';
    const outlinedBy = `${isRecord} ${choices.version}`;
    if (!hasNewHeadings && outlinedBy === this.#outlinedBy) return false;
    this.#outlinedBy = outlinedBy;
    const senseOf = isRecord ? senseInDecisionRecord : sectionSense;
    this.#outline = outlineOf(this.#headings, senseOf, choices, this.#outline);
    return true;
  }

  /** Judges the kind again only where something has changed by which it is judged. */
  #judgeBy(hasNewHeadings: boolean): void {
    const { path, text, readings } = this.#sources;
    const { evidence } = readings;
    const outline = this.#headings;
    const { signals, drawsArchitecture, listsComponents, requirements, addressesReader, foreignLanguage, labels } =
      evidence;
    const status = withdrawnStatus(path, text, outline);
    const shown = [
      signals,
      drawsArchitecture,
      listsComponents,
      requirements,
      addressesReader,
      foreignLanguage,
      status,
      ...labels,
    ];
    const key = shown.join('\n');
    if (!this.#judged || hasNewHeadings || this.#judged.key !== key) {
      this.#judged = { key, kind: judgeKind({ path, text, outline, evidence }) };
    }
  }

  /** Whether a block that was read anew matters to others' places, or has come to matter itself. */
  #changesOthers(block: Block): boolean {
    const { relations, need } = this.#sources.readings.of(block);
    const isPlaced = this.#places.has(block);
    return relations.introduces !== this.#introductions.get(block) || (need !== 'never') !== isPlaced;
  }

  /** Gives every block that matters its place. */
  #arrange(): void {
    const { blocks, readings } = this.#sources;
    const old = this.#placed;
    const places = new Map<Block, number>();
    const now: PlacedBlock[] = [];
    this.#introductions = new Map();
    let section = this.#outline[0]!;
    let introduced: SectionSense | undefined;
    for (const block of blocks) {
      for (let next = this.#outline[section.index + 1]; next && next.startLine <= block.startLine; ) {
        section = next;
        next = this.#outline[section.index + 1];
      }
      const { relations, facts, need } = readings.of(block);
      if (relations.introduces) this.#introductions.set(block, relations.introduces);
      if (!INTRODUCED.has(block.kind)) introduced = relations.introduces;
      if (need === 'never') continue;
      const own = INTRODUCED.has(block.kind) ? introduced : undefined;
      places.set(block, now.length);
      now.push(this.#place(old[this.#places.get(block) ?? -1], block, facts, section, own));
    }
    for (const place of old) if (!places.has(place.block)) this.#note(place);
    this.#placed = now;
    this.#places = places;
    this.#index.forget();
  }

  /** A block has other facts, in the same place. */
  #replace(block: Block): void {
    const index = this.#places.get(block);
    if (index === undefined) return;
    const before = this.#placed[index]!;
    const now = this.#place(before, block, this.#sources.readings.of(block).facts, before.section, before.introduced);
    this.#placed[index] = now;
    if (now.mentions !== before.mentions) this.#index.replace(before.mentions, now.mentions);
  }

  /** The place of a block that was in the place `before`, if in any; what is other than there is noted. */
  #place(
    before: PlacedBlock | undefined,
    block: Block,
    facts: BlockFacts,
    section: Section,
    introduced: SectionSense | undefined,
  ): PlacedBlock {
    const isThere = before?.section === section && before.introduced === introduced;
    if (isThere && before.facts === facts) return before;
    const { changes } = this.#sources;
    const now = (isThere && reread(before, facts)) || placed(block, facts, section, introduced, changes);
    if (before) this.#note(before, now);
    this.#note(now, before);
    return now;
  }

  /** What stands in a block has come or gone; of mentions, those that `other` has not. */
  #note({ mentions, facts: { diagrams, blanks, directives } }: PlacedBlock, other?: PlacedBlock): void {
    const { changes, verdicts } = this.#sources;
    if (directives.length > 0) this.#parts.directing = undefined;
    if (mentions.length > 0 && mentions !== other?.mentions) {
      changes.noteMentions(mentions);
      this.#parts.mentions = undefined;
      this.#parts.components = undefined;
    }
    if (diagrams.length > 0) {
      changes.note('diagrams');
      this.#parts.diagrams = undefined;
      if (diagrams.some(({ fence }) => verdicts.has(fence.source))) {
        changes.note('drawn');
        this.#parts.drawn = undefined;
      }
    }
    if (blanks.length > 0) {
      changes.note('blanks');
      this.#parts.blanks = undefined;
    }
  }

  #diagramsOf({ block, facts, section, introduced }: PlacedBlock): readonly Diagram[] {
    return facts.diagrams.map(({ fence, reading }) => {
      const verdict = this.#sources.verdicts.get(fence.source);
      return {
        diagramType: reading.diagramType,
        labels: reading.labels,
        source: fence.source,
        range: shifted(fence.range, block.startLine),
        ...(verdict && { verdict }),
        sense: introduced ?? senseOfDrawings(section, this.#outline),
        prefix: fence.prefix,
        at: (place) => down(fence.at(place), block.startLine),
      };
    });
  }
}
