import type { MessageFromPage } from './messages.ts';

/** What VS Code keeps for the page while it is hidden, and across reloads of the window. */
export interface PageState {
  readonly uri: string;
  readonly scroll: number;
  /** For each diagram the source that was drawn last; it may be older than what the document holds. */
  readonly drawn: readonly (string | null)[];
}

interface EditorApi {
  postMessage(message: MessageFromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** VS Code hands it out once a page. */
export const editor: EditorApi = acquireVsCodeApi();
