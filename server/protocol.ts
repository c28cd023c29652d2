/** Custom messages between client and server: names and shapes only, so that the client shares no code. */

import type { Position, Range } from '../core/index.ts';

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

/** Request, client to server: the diagrams of an open document, in its order; null for a document that is not open. */
export const DIAGRAMS = 'tradeoff/diagrams';

export interface DiagramsParams {
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
}
