import type { DiagramFinding, DiagramPart } from '../../server/protocol.ts';

/** What the extension and the page in the panel say to each other. Lines and characters count from zero. */

export type MessageToPage = ShowMessage | HighlightMessage | FixesMessage;
export type MessageFromPage =
  | ReadyMessage
  | RevealMessage
  | AskForFixesMessage
  | ApplyFixMessage
  | CopyMessage
  | SaveMessage;

export type Range = DiagramPart['range'];
export type Place = Range['start'];
export type { DiagramFinding, DiagramPart };

/** The diagrams of the document that the panel follows. */
export interface ShowMessage {
  readonly kind: 'show';
  /** Absent while there is no document to follow. */
  readonly document?: ShownDocument;
  readonly diagrams: readonly ShownDiagram[];
  /** The diagram to bring into view, by its place in `diagrams`. */
  readonly first?: number;
}

export interface ShownDocument {
  readonly uri: string;
  readonly name: string;
  /** Whether the panel stays with it whatever else is opened. */
  readonly pinned: boolean;
}

export interface ShownDiagram {
  readonly source: string;
  readonly heading: string;
  /** The line of its opening fence. */
  readonly line: number;
  /** Why Mermaid cannot read it, where the language server has said so already. */
  readonly problem?: DiagramProblem;
  /** What it draws; absent while Mermaid has not read just this text. */
  readonly parts?: readonly DiagramPart[];
  readonly findings: readonly DiagramFinding[];
}

export interface DiagramProblem extends Place {
  readonly message: string;
}

/** What the cursor in the document stands on: for each diagram the indexes of its parts. */
export interface HighlightMessage {
  readonly kind: 'highlight';
  /** Whether the cursor has moved there, so that it is to be seen. */
  readonly moved: boolean;
  readonly parts: readonly (readonly number[])[];
  /** The diagram in whose source the cursor is. */
  readonly diagram?: number;
}

/** The answer to `AskForFixesMessage` of the same request. */
export interface FixesMessage {
  readonly kind: 'fixes';
  readonly request: number;
  readonly titles: readonly string[];
}

/** The page is loaded, for the first time or again after it was hidden, and wants to be told what to show. */
export interface ReadyMessage {
  readonly kind: 'ready';
}

/** Someone wants to see a place of the followed document. */
export interface RevealMessage {
  readonly kind: 'reveal';
  readonly range: Range;
}

export interface AskForFixesMessage {
  readonly kind: 'askForFixes';
  readonly request: number;
  readonly finding: FindingPlace;
}

export interface ApplyFixMessage {
  readonly kind: 'applyFix';
  readonly finding: FindingPlace;
  readonly title: string;
}

export interface FindingPlace extends Pick<DiagramFinding, 'rule' | 'range'> {}

/** Someone wants a text in the clipboard. */
export interface CopyMessage {
  readonly kind: 'copy';
  readonly text: string;
}

export interface SaveMessage {
  readonly kind: 'save';
  /** For the file, without its ending. */
  readonly name: string;
  readonly format: 'svg' | 'png';
  readonly content: Uint8Array;
}
