import * as vscode from 'vscode';

const SCHEME = 'tradeoff-template';
/** Always the same document, so that one tab changes its text instead of many coming and going. */
const PREVIEW = vscode.Uri.from({ scheme: SCHEME, path: '/Template preview.md' });

/** Shows the text of a template beside the editor, read-only, while it is being picked. */
export class TemplatePreview implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #provider: vscode.Disposable;
  #text = '';
  #opened: Promise<unknown> | undefined;

  constructor() {
    const provider = { onDidChange: this.#changed.event, provideTextDocumentContent: () => this.#text };
    this.#provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider);
  }

  /** Leaves the focus where it is. */
  show(text: string): void {
    this.#text = text;
    this.#changed.fire(PREVIEW);
    this.#opened ??= this.#open();
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    await opened;
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(({ input }) => isPreview(input)));
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }

  async #open(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(PREVIEW);
    // A tab of its own: one in italics would take the place of another one in italics.
    const options = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: false };
    await vscode.window.showTextDocument(document, options);
  }
}

function isPreview(input: unknown): boolean {
  return input instanceof vscode.TabInputText && input.uri.toString() === PREVIEW.toString();
}
