import * as vscode from 'vscode';

const SCHEME = 'tradeoff-template';
/** Always the same document, so that one tab changes its text instead of many coming and going. */
const PREVIEW = vscode.Uri.from({ scheme: SCHEME, path: '/Template preview.md' });

/** Shows the text of a template, read-only, while it is being picked. */
export class TemplatePreview implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #provider: vscode.Disposable;
  #text = '';

  constructor() {
    const provider = { onDidChange: this.#changed.event, provideTextDocumentContent: () => this.#text };
    this.#provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider);
  }

  show(text: string): void {
    this.#text = text;
    this.#changed.fire(PREVIEW);
  }

  /**
   * Opens the preview below the active editor, where a quick pick does not cover it and tables have the whole width. To
   * be called while no quick pick is open, for the focus leaves the editor and comes back.
   */
  async open(): Promise<void> {
    if (openTabs().length > 0) return;
    const editor = vscode.window.activeTextEditor;
    const document = await vscode.workspace.openTextDocument(PREVIEW);
    await vscode.commands.executeCommand('workbench.action.newGroupBelow');
    await vscode.window.showTextDocument(document, { preview: false });
    if (editor) await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  }

  async close(): Promise<void> {
    for (const tab of openTabs()) {
      const isAlone = tab.group.tabs.length === 1;
      await (isAlone ? vscode.window.tabGroups.close(tab.group) : vscode.window.tabGroups.close(tab));
    }
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}

function openTabs(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === PREVIEW.toString(),
  );
}
