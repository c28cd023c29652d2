import * as vscode from 'vscode';

/** Typing goes on undisturbed: what follows it waits for a pause of this many milliseconds. */
const PAUSE = 150;

/** Called with the line of the cursor when another document is followed, without one when it is the same. */
export type Follow = (cursorLine?: number) => void;

/** The Markdown document that was active last, and when what is known of it may have changed. */
export class FollowedDocument implements vscode.Disposable {
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #follow: Follow;
  #document: vscode.TextDocument | undefined;
  #pause: NodeJS.Timeout | undefined;

  constructor(document: vscode.TextDocument | undefined, follow: Follow) {
    this.#document = document;
    this.#follow = follow;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#activated(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => this.#changed(changed.uri)),
      // Mermaid's verdict comes with the diagnostics.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.#changed(uri);
      }),
    ];
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  dispose(): void {
    clearTimeout(this.#pause);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #activated(editor: vscode.TextEditor | undefined): void {
    if (!isFollowed(editor?.document) || editor.document === this.#document) return;
    this.#document = editor.document;
    clearTimeout(this.#pause);
    this.#follow(editor.selection.active.line);
  }

  #changed(uri: vscode.Uri): void {
    if (uri.toString() !== this.#document?.uri.toString()) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#follow(), PAUSE);
  }
}

/** Whether it is one that the language server reads. */
export function isFollowed(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  if (document?.languageId !== 'markdown') return false;
  const { scheme } = document.uri;
  const isOfWorkspace = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) === true;
  return scheme === 'file' || scheme === 'untitled' || isOfWorkspace;
}
