// The entry of a bundle of its own (dist/review.cjs), which is loaded when a review is wanted for the first time.
import * as vscode from 'vscode';
import type { Range, ReviewResult } from '../../server/protocol.ts';
import { ReviewPanel } from './panel.ts';

export interface ReviewHost {
  readonly extensionUri: vscode.Uri;
  /** The type of the panel, by which VS Code knows it again after a reload. */
  readonly panelType: string;
  /** Null for a document that the language server does not know; rejects when it changes meanwhile. */
  reviewOf(uri: string): Promise<ReviewResult>;
}

const SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled']);
/** Typing goes on undisturbed: what follows it waits for a pause of this many milliseconds. */
const PAUSE = 300;

/** The one panel with the trade-offs of the Markdown document that was active last. */
export class DesignReview implements vscode.Disposable {
  readonly #host: ReviewHost;
  #panel: ReviewPanel | undefined;
  #document: vscode.TextDocument | undefined;
  #subscriptions: readonly vscode.Disposable[] = [];
  #pause: NodeJS.Timeout | undefined;
  #requests = 0;

  constructor(host: ReviewHost) {
    this.#host = host;
  }

  /** Opens the panel beside the editor, or brings it to the front. */
  open(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (isReviewed(document)) this.#document = document;
    if (this.#panel) this.#panel.bringToFront();
    else {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const options = { enableFindWidget: true };
      this.#follow(vscode.window.createWebviewPanel(this.#host.panelType, 'Trade-offs', column, options));
    }
    this.#refreshSoon(0);
  }

  /** Takes over a panel that was open before the window was reloaded; `uri` is that of the document it followed. */
  async restore(panel: vscode.WebviewPanel, uri: vscode.Uri): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    if (this.#panel) {
      panel.dispose();
      return;
    }
    this.#document = document;
    this.#follow(panel);
    this.#refreshSoon(0);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#subscriptions = [];
    this.#panel = undefined;
  }

  #follow(panel: vscode.WebviewPanel): void {
    this.#panel = new ReviewPanel(panel, this.#host.extensionUri, {
      said: (message) => void (message.kind === 'reveal' ? this.#reveal(message.range) : this.#declare()),
      closed: () => this.dispose(),
    });
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (!isReviewed(editor?.document) || editor.document === this.#document) return;
        this.#document = editor.document;
        this.#refreshSoon(0);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#changed(document.uri)),
      // Settings and Mermaid's verdicts change what is found, and so the diagnostics.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.#changed(uri);
      }),
    ];
  }

  #changed(uri: vscode.Uri): void {
    if (uri.toString() === this.#document?.uri.toString()) this.#refreshSoon(PAUSE);
  }

  #refreshSoon(pause: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      // A server that cannot answer now is asked again with the next change; what is shown stays until then.
      this.#refresh().catch(() => {});
    }, pause);
  }

  async #refresh(): Promise<void> {
    this.#requests += 1;
    const request = this.#requests;
    const document = this.#document;
    if (!document) {
      this.#panel?.show({ kind: 'show' });
      return;
    }
    const { uri } = document;
    const answer = await this.#host.reviewOf(uri.toString());
    // Superseded by another document or edit, whose own request follows; or closed, so that what is shown may stay.
    if (request !== this.#requests || !answer || answer.version < document.version) return;
    const { review, summary } = answer;
    const name = uri.path.split('/').at(-1) ?? '';
    this.#panel?.show({ kind: 'show', reviewed: { uri: uri.toString(), name, review, summary } });
  }

  async #reveal({ start, end }: Range): Promise<void> {
    const editor = await this.#showDocument();
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    if (!editor) return;
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The command speaks of the document that is active. */
  async #declare(): Promise<void> {
    if (await this.#showDocument()) await vscode.commands.executeCommand('tradeoff.lintAsDesign');
  }

  async #showDocument(): Promise<vscode.TextEditor | undefined> {
    const document = this.#document;
    if (!document) return undefined;
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    return vscode.window.showTextDocument(document, { viewColumn: visible?.viewColumn ?? vscode.ViewColumn.One });
  }
}

/** Whether it is one that the language server reads. */
function isReviewed(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === 'markdown' && SCHEMES.has(document.uri.scheme);
}
