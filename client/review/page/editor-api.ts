import type { MessageFromPage } from './messages.ts';

/** What VS Code keeps for the page across reloads of the window. */
export interface PageState {
  readonly uri: string;
}

interface EditorApi {
  postMessage(message: MessageFromPage): void;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** VS Code hands it out once a page. */
export const editor: EditorApi = acquireVsCodeApi();
