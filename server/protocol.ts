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

/** Request, client to server: the templates, each made to fit the place where it would be inserted. */
export const TEMPLATES = 'tradeoff/templates';

/** A place in an open document, or neither for a new document. */
export interface TemplatesParams {
  readonly uri?: string;
  readonly position?: ProtocolPosition;
}

export interface TemplatesResult {
  /** What the chosen template takes the place of: nothing, or the blank line the cursor stands on. */
  readonly range: { readonly start: ProtocolPosition; readonly end: ProtocolPosition };
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

/** Zero-based, in UTF-16 code units, as everywhere in the Language Server Protocol. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}
