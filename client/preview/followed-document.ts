import * as vscode from 'vscode';

/** Typing goes on undisturbed: what follows it waits for a pause of this many milliseconds. */
const PAUSE = 100;

export interface Follower {
  /** Whether it is a document that the language server reads. */
  reads(document: vscode.TextDocument): boolean;
  /** Another document is followed; the cursor in it is on `cursorLine`. */
  other(cursorLine: number): void;
  /** There is no document to follow any more. */
  gone(): void;
  /** What is known of the document may have changed. */
  changed(): void;
  /** The cursor in the document has moved. */
  moved(): void;
}

/** The document that was active last, or the one that is pinned, and what happens in it. */
export class FollowedDocument implements vscode.Disposable {
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #follower: Follower;
  #document: vscode.TextDocument | undefined;
  #pause: NodeJS.Timeout | undefined;
  pinned: boolean;

  constructor(document: vscode.TextDocument | undefined, pinned: boolean, follower: Follower) {
    this.#document = document && follower.reads(document) ? document : undefined;
    this.#follower = follower;
    this.pinned = pinned;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.followActive(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#document) follower.moved();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => this.changed(changed.uri)),
      // A document that is closed and opened again is another object.
      vscode.workspace.onDidOpenTextDocument((opened) => {
        if (opened.uri.toString() === this.#document?.uri.toString()) this.#document = opened;
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) void this.#renamed(oldUri, newUri);
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        if (files.some((uri) => this.#within(uri) !== undefined)) this.#deleted();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.changed(uri);
      }),
    ];
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** Where the document can be seen; the active one of several places. */
  get editor(): vscode.TextEditor | undefined {
    const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
    return editors.find((editor) => editor?.document === this.#document);
  }

  /** Follows `document` from now on, pinned or not, if it can be read. */
  follow(document: vscode.TextDocument): void {
    if (!this.#follower.reads(document)) return;
    this.#document = document;
    clearTimeout(this.#pause);
  }

  followActive(editor = vscode.window.activeTextEditor): void {
    if (this.pinned || !editor || editor.document === this.#document || !this.#follower.reads(editor.document)) return;
    this.follow(editor.document);
    this.#follower.other(editor.selection.active.line);
  }

  changed(uri: vscode.Uri): void {
    if (uri.toString() !== this.#document?.uri.toString()) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#follower.changed(), PAUSE);
  }

  /** The document's path in `uri`, empty for `uri` itself; undefined where it is elsewhere. */
  #within(uri: vscode.Uri): string | undefined {
    const own = this.#document?.uri;
    if (!own || own.with({ path: '' }).toString() !== uri.with({ path: '' }).toString()) return undefined;
    return own.path === uri.path || own.path.startsWith(`${uri.path}/`) ? own.path.slice(uri.path.length) : undefined;
  }

  /** Stays with the document wherever it goes, on its own or in its folder. */
  async #renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const rest = this.#within(from);
    if (rest === undefined) return;
    const moved = await vscode.workspace.openTextDocument(to.with({ path: to.path + rest }));
    if (this.#within(from) === undefined) return;
    this.#document = undefined;
    this.follow(moved);
    if (this.#document) this.#follower.changed();
    else this.#deleted();
  }

  #deleted(): void {
    this.#document = undefined;
    this.pinned = false;
    this.followActive();
    if (!this.#document) this.#follower.gone();
  }

  dispose(): void {
    clearTimeout(this.#pause);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
