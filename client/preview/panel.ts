import * as vscode from 'vscode';
import type {
  HighlightMessage,
  MessageFromPage,
  MessageToPage,
  ReadyMessage,
  ShowMessage,
} from '../webview/messages.ts';
import { page } from './page.ts';

export interface PanelObserver {
  asked(message: Exclude<MessageFromPage, ReadyMessage>): void;
  closed(): void;
}

/** A webview panel with the page that draws. The page dies while it is hidden: the panel keeps what it has to show. */
export class DiagramPanel {
  readonly #panel: vscode.WebviewPanel;
  #shown: ShowMessage | undefined;
  #highlight: HighlightMessage | undefined;
  #pageIsReady = false;

  constructor(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, observer: PanelObserver) {
    const { webview } = panel;
    const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
    this.#panel = panel;
    webview.onDidReceiveMessage((message: MessageFromPage) => {
      if (message.kind !== 'ready') observer.asked(message);
      else {
        this.#pageIsReady = true;
        this.#postShown();
        // The page knows itself what it showed.
        this.post(this.#highlight && { ...this.#highlight, moved: false });
      }
    });
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#pageIsReady = false;
    });
    panel.onDidDispose(() => observer.closed());
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    const addresses = { script: address('preview.js'), style: address('preview.css'), source: webview.cspSource };
    webview.html = page(addresses, crypto.randomUUID());
  }

  bringToFront(): void {
    this.#panel.reveal(undefined, true);
  }

  show(message: ShowMessage): void {
    this.#panel.title = message.document ? `Diagrams: ${message.document.name}` : 'Diagrams';
    // What the page has not been told yet is still to come into view.
    const first = this.#shown?.document?.uri === message.document?.uri ? this.#shown?.first : undefined;
    this.#shown = { ...(first !== undefined && { first }), ...message };
    this.#postShown();
  }

  highlight(message: HighlightMessage): void {
    this.#highlight = message;
    this.post(message);
  }

  post(message: MessageToPage | undefined): void {
    if (this.#pageIsReady && message) void this.#panel.webview.postMessage(message);
  }

  #postShown(): void {
    if (!this.#pageIsReady || !this.#shown) return;
    this.post(this.#shown);
    // A page that begins anew knows itself where it was.
    const { first: _, ...lasting } = this.#shown;
    this.#shown = lasting;
  }
}
