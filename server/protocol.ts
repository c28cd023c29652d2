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

/** Request, client to server: how an open document is understood, as Markdown; null for a document that is not open. */
export const EXPLAIN = 'tradeoff/explain';

export interface ExplainParams {
  readonly uri: string;
}

export type ExplainResult = string | null;
