import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { Position, Range, Review } from '../core/index.ts';

/** Custom messages between client and server: names and shapes only, so that the client shares no code. */

/** Notification, server to client: what an open document was taken for, sent whenever that may have changed. */
export const DOCUMENT_STATUS = 'tradeoff/documentStatus';

export interface DocumentStatus {
  readonly uri: string;
  readonly kind: string;
  readonly isDesign: boolean;
  /** Why, as half a sentence. */
  readonly because: string;
  readonly findings: number;
}

/** Notification, server to client, without content: a file or a setting that configures rules has changed. */
export const CONFIGURED = 'tradeoff/configured';

/**
 * Request, client to server: the diagrams of an open document, in its order, and what is found in them; null for a
 * document that is not open. Rejects when the document changes meanwhile.
 */
export const DIAGRAMS = 'tradeoff/diagrams';

export interface DiagramsParams {
  readonly uri: string;
  /** Whether where they stand is enough: the answer is then spared what they draw and what is found. */
  readonly placesOnly?: boolean;
}

export interface DiagramsReadParams {
  readonly uri: string;
}

export interface DocumentDiagrams {
  readonly version: number;
  readonly diagrams: readonly DocumentDiagram[];
}

export interface DocumentDiagram {
  readonly source: string;
  /** The fence and what it holds. */
  readonly range: Range;
  /** The nearest heading above, without its markup; empty where there is none. */
  readonly heading: string;
  /** Why Mermaid cannot read it; absent while Mermaid has not spoken on just this text. */
  readonly problem?: { readonly message: string; readonly position: Position };
  /** What it draws, nothing where Mermaid cannot read it; absent while Mermaid has not spoken on just this text. */
  readonly parts?: readonly DiagramPart[];
  /** What is found in it or said of what it draws, in the order of the document. */
  readonly findings: readonly DiagramFinding[];
}

/** Something drawn, or, in types of which no nodes and edges are read, a line of the source. */
export type DiagramPart = (NamedPart | DiagramEdgePart | { readonly kind: 'line' }) & {
  /** As a reader sees it. */
  readonly name: string;
  /** Where it is written. */
  readonly range: Range;
};

interface NamedPart {
  readonly kind: 'node' | 'group';
  readonly id: string;
}

interface DiagramEdgePart {
  readonly kind: 'edge';
  /** Ids of nodes or groups. */
  readonly from: string;
  readonly to: string;
}

export interface DiagramFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: Range;
  /** Those of `parts` that it concerns, by their index. */
  readonly parts: readonly number[];
}

/** Notification, server to client: `DIAGRAMS` would answer more than it did, since Mermaid has spoken. */
export const DIAGRAMS_READ = 'tradeoff/diagramsRead';

/** Request, client to server: what is drawn of what stands at a position, in the text or in a diagram; null as above. */
export const DRAWN_AT = 'tradeoff/drawnAt';

export interface DrawnAtParams {
  readonly uri: string;
  readonly position: Position;
}

export interface DrawnAt {
  readonly version: number;
  readonly parts: readonly DrawnPart[];
}

/** By the indexes of `DocumentDiagrams.diagrams` and of its `parts`. */
export interface DrawnPart {
  readonly diagram: number;
  readonly part: number;
}

/**
 * Command of the client, in code actions for clients that announce it by the initialization option `turnRuleOff`: sets
 * the severity of the rule to `ignore` in the configuration file that `RULE_SETTING_EDIT` names, or in its settings.
 */
export const TURN_RULE_OFF = 'tradeoff.turnRuleOff';

export interface RuleAt {
  /** Of the document whose configuration counts. */
  readonly uri: string;
  readonly rule: string;
}

export interface InitializationOptions {
  readonly turnRuleOff?: boolean;
  /** The client answers `READ_FILE` and `LIST_FOLDER`. */
  readonly readsFiles?: boolean;
  /** Where a server in a browser finds the script of the worker that asks Mermaid. */
  readonly mermaidWorker?: string;
}

/** Request, server to client: `FileParams` → the text of a file, or null where there is none that can be read. */
export const READ_FILE = 'tradeoff/readFile';

/** Request, server to client: `FileParams` → the files in a folder as `RemoteFile`, none where there is no folder. */
export const LIST_FOLDER = 'tradeoff/listFolder';

export interface FileParams {
  readonly uri: string;
}

export interface RemoteFile {
  readonly name: string;
  /** Differs whenever the text does. */
  readonly version: string;
}

/** Request, client to server: what is found in a text that need not be open. Mermaid's verdicts are waited for. */
export const LINT_TEXT = 'tradeoff/lintText';

export interface LintTextParams {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

export interface LintTextResult {
  readonly isDesign: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Request: `RuleAt` → `RuleSettingEdit`, or null where no configuration file applies to the document, or none that can
 * be changed.
 */
export const RULE_SETTING_EDIT = 'tradeoff/ruleSettingEdit';

export interface RuleSettingEdit {
  /** Of the configuration file. */
  readonly uri: string;
  /** Of the text that is to be changed, where the file is open; null for what is saved. */
  readonly version: number | null;
  readonly edit: TextEdit;
}

/** Request: `Declaration` → the edits of its front matter, or null where the document is not open. */
export const DECLARATION_EDITS = 'tradeoff/declarationEdits';

export interface Declaration {
  readonly uri: string;
  /** What the document is to be taken for from now on. */
  readonly kind: 'design' | 'ignore';
}

/** Request, client to server: the templates, each made to fit the place where it would be inserted. */
export const TEMPLATES = 'tradeoff/templates';

/** A place in an open document, or neither for a new document. */
export interface TemplatesParams {
  readonly uri?: string;
  readonly position?: Position;
}

export interface TemplatesResult {
  /** What the chosen template takes the place of: nothing, or the blank line the cursor stands on. */
  readonly range: Range;
  readonly templates: readonly OfferedTemplate[];
}

export interface OfferedTemplate {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly kind: TemplateKind;
  readonly origin: TemplateOrigin;
  /** What to insert, blank lines around it included: as a snippet with a tab stop on each blank, and as plain text. */
  readonly snippet: string;
  readonly text: string;
}

export type TemplateKind = 'document' | 'section';
export type TemplateOrigin = 'built-in' | 'workspace';

/** Request, client to server: how an open document is understood, as Markdown; null for a document that is not open. */
export const EXPLAIN = 'tradeoff/explain';

export interface ExplainParams {
  readonly uri: string;
}

export type ExplainResult = string | null;

/** Request, client to server: what an open document states of its trade-offs; null for a document that is not open. */
export const REVIEW = 'tradeoff/review';

export interface ReviewParams {
  readonly uri: string;
}

export interface DocumentReview {
  readonly version: number;
  /** In a line: how much is stated. */
  readonly summary: string;
  readonly review: Review;
}

export type ReviewResult = DocumentReview | null;

export type { AlsoFound, LeftOut, Quote, Range, Review, ReviewCell, ReviewColumn, ReviewRow } from '../core/index.ts';
