import type { MessageFromPage } from './messages.ts';
import type { KeptView } from './zoom/viewport.ts';

/** What VS Code keeps for the page while it is hidden, and across reloads of the window. */
export interface PageState {
  readonly uri: string;
  readonly pinned: boolean;
  /** The documents shown last, by URI, the one before last first. */
  readonly documents: Readonly<Record<string, DocumentState>>;
}

/** How the panel was left for a document. */
export interface DocumentState {
  readonly scroll: number;
  readonly diagrams: readonly DiagramState[];
}

export interface DiagramState {
  readonly source: string;
  /** The source that was drawn last; it may be older than what the document holds. */
  readonly drawn?: string;
  /** A source that was too large to be drawn, which it or a similar one would be again. */
  readonly tooLarge?: TooLarge;
  /** Absent while the view is the one it has by itself. */
  readonly view?: KeptView;
}

export interface TooLarge {
  /** The length of the source. */
  readonly characters: number;
  readonly message: string;
}

interface EditorApi {
  postMessage(message: MessageFromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** VS Code hands it out once a page. */
export const editor: EditorApi = acquireVsCodeApi();
