import * as vscode from 'vscode';
import { reviewHtml } from './html.ts';
import type { MessageFromPage, ShowMessage } from './page/messages.ts';

export interface PanelObserver {
  /** Whatever the page says, except that it is ready. */
  said(message: Exclude<MessageFromPage, { readonly kind: 'ready' }>): void;
  closed(): void;
}

/** A webview panel with the matrix. The page dies while it is hidden: the panel keeps what it has to show. */
export class ReviewPanel {
  readonly #panel: vscode.WebviewPanel;
  #shown: ShowMessage | undefined;
  #pageIsReady = false;

  constructor(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, observer: PanelObserver) {
    const { webview } = panel;
    const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
    this.#panel = panel;
    webview.onDidReceiveMessage((message: MessageFromPage) => {
      if (message.kind !== 'ready') observer.said(message);
      else {
        this.#pageIsReady = true;
        this.#post();
      }
    });
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#pageIsReady = false;
    });
    panel.onDidDispose(() => observer.closed());
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    const addresses = { script: address('review.js'), style: address('review.css'), source: webview.cspSource };
    webview.html = reviewHtml(addresses, crypto.randomUUID());
  }

  bringToFront(): void {
    this.#panel.reveal(undefined, true);
  }

  show(message: ShowMessage): void {
    this.#panel.title = message.reviewed ? `Trade-offs: ${message.reviewed.name}` : 'Trade-offs';
    this.#shown = message;
    this.#post();
  }

  #post(): void {
    if (this.#pageIsReady && this.#shown) void this.#panel.webview.postMessage(this.#shown);
  }
}
