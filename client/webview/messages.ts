/** What the extension and the page in the panel say to each other. Lines and characters count from zero. */

export type MessageToPage = ShowMessage;
export type MessageFromPage = ReadyMessage | RevealMessage;

/** The diagrams of the document that the panel follows. */
export interface ShowMessage {
  readonly kind: 'show';
  /** Absent while there is no Markdown document to follow. */
  readonly document?: ShownDocument;
  readonly diagrams: readonly ShownDiagram[];
  /** The diagram to bring into view, by its place in `diagrams`. */
  readonly first?: number;
}

export interface ShownDocument {
  readonly uri: string;
  readonly name: string;
}

export interface ShownDiagram {
  readonly source: string;
  readonly heading: string;
  /** The line of its opening fence. */
  readonly line: number;
  /** Why Mermaid cannot read it, where the language server has said so already. */
  readonly problem?: DiagramProblem;
}

export interface DiagramProblem extends Place {
  readonly message: string;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** The page is loaded, for the first time or again after it was hidden, and wants to be told what to show. */
export interface ReadyMessage {
  readonly kind: 'ready';
}

/** Someone wants to see a place of the followed document. */
export interface RevealMessage {
  readonly kind: 'reveal';
  readonly place: Place;
}
