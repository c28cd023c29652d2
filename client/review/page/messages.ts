/** What the extension and the page of the review say to each other. */
import type { DocumentReview, Range } from '../../../server/protocol.ts';

export type MessageToPage = ShowMessage;
export type MessageFromPage = ReadyMessage | RevealMessage | DeclareMessage;

/** The review of the document that the panel follows. */
export interface ShowMessage {
  readonly kind: 'show';
  /** Absent while there is no Markdown document to follow. */
  readonly reviewed?: ReviewedDocument;
}

export interface ReviewedDocument extends Pick<DocumentReview, 'review' | 'summary'> {
  readonly uri: string;
  readonly name: string;
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

/** Someone says that the followed document is a design. */
export interface DeclareMessage {
  readonly kind: 'declare';
}
