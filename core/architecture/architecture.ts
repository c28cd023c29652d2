import type { DiagramVerdict } from '../diagram/judge.ts';
import type { DiagramLabel } from '../diagram/tolerant-reading.ts';
import type { Position, Range } from '../text/position.ts';
import type { SectionSense } from '../vocabulary/section-senses.ts';
import type { BlockBlank, BlockDirective, BlockMention, Limit, Place } from './block-facts.ts';
import type { Component } from './component.ts';
import type { DirectiveCoverage } from './directive-coverage.ts';
import type { Drawn } from './drawn.ts';
import type { DocumentKind } from './kind/document-kind.ts';
import type { Prose } from './prose.ts';
import type { Section } from './section.ts';

/** A term found in the document, with its place and the stance the document takes there. */
export interface Mention extends Omit<BlockMention, 'range'> {
  readonly range: Range;
  readonly section: Section;
  /** The first line of its block: together with `sentence` or `group` it says what stands together. */
  readonly block: number;
  /** Its sentence says that it is yet to be decided. */
  readonly isUndecided: boolean;
  /** The line on which it begins, counted from one: for messages that name it. */
  readonly lineNumber: number;
  /** Whether `other` begins within so many lines. */
  isWithin(lines: number, other: Mention): boolean;
}

export interface Diagram {
  readonly diagramType: string;
  readonly source: string;
  readonly range: Range;
  /** That of the line that introduces it, or of its section: whether it draws the design, or what was, or might be. */
  readonly sense: SectionSense;
  /** What is read in it without Mermaid, at once and in whatever state it is. */
  readonly labels: readonly DiagramLabel[];
  /** Absent until Mermaid has spoken on just this text. */
  readonly verdict?: DiagramVerdict;
  /** What each of its lines begins with in the document: the indentation and quote marks of what holds it. */
  readonly prefix: string;
  /** The document's place of a line and column of `source`. */
  at(place: Position): Position;
}

/** A request in the document to leave findings out. */
export type LocatedDirective = BlockDirective & DirectiveCoverage;

/** One document, prose and diagrams together, as rules see it. */
export interface Architecture {
  readonly kind: DocumentKind;
  readonly outline: readonly Section[];
  readonly mentions: readonly Mention[];
  /** Those of the terms that have this id. */
  mentionsOf(id: string): readonly Mention[];
  /** The mentions that name something, merged. */
  readonly components: readonly Component[];
  readonly diagrams: readonly Diagram[];
  /** What they draw, as far as Mermaid has read them. */
  readonly drawn: Drawn;
  /** What stands beside them. */
  readonly prose: Prose;
  readonly directives: readonly LocatedDirective[];
  /** What is left to be filled in. */
  readonly blanks: readonly LocatedBlank[];
  /** Its status says that it is not finished. */
  readonly isDraft: boolean;
  /** Where the text ends. */
  readonly end: Position;
  /** The blocks of which not all was read as it is written. */
  readonly limits: readonly BlockLimit[];
}

/** A large or hostile block, from `startLine` up to, but not including, `endLine`, and what a guard did to it. */
export interface BlockLimit {
  readonly startLine: number;
  readonly endLine: number;
  readonly limit: Limit;
}

export interface LocatedBlank extends BlockBlank {
  readonly section: Section;
}

export const PLACES_BY_PREFERENCE: readonly Place[] = ['heading', 'table', 'prose', 'diagram', 'code'];
