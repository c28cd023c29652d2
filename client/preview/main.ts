// The entry of a bundle of its own (dist/preview.cjs), which is loaded when a preview is wanted for the first time.
import * as vscode from 'vscode';
import type { DocumentDiagram, DocumentDiagrams } from '../../server/protocol.ts';
import type { Place, ShowMessage, ShownDiagram } from '../webview/messages.ts';
import { FollowedDocument, isFollowed } from './followed-document.ts';
import { nearestDiagram } from './nearest-diagram.ts';
import { DiagramPanel } from './panel.ts';

export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  /** The type of the panel, by which VS Code knows it again after a reload. */
  readonly panelType: string;
  /** Null for a document that the language server does not know. */
  diagramsOf(uri: string): Promise<DocumentDiagrams | null>;
}

/** The one panel that draws the diagrams of the Markdown document that was active last. */
export class DiagramPreview implements vscode.Disposable {
  readonly #host: PreviewHost;
  #panel: DiagramPanel | undefined;
  #followed: FollowedDocument | undefined;
  #requests = 0;

  constructor(host: PreviewHost) {
    this.#host = host;
  }

  /** Opens the panel, or brings it to the front, with the diagram at the cursor in view. */
  async open(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (this.#panel) this.#panel.bringToFront();
    else {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const panel = vscode.window.createWebviewPanel(this.#host.panelType, 'Diagrams', column, {
        enableFindWidget: true,
      });
      this.#follow(panel, editor?.document);
    }
    await this.#refresh(editor?.selection.active.line ?? 0);
  }

  /** Takes over a panel that was open before the window was reloaded; `uri` is that of the document it followed. */
  async restore(panel: vscode.WebviewPanel, uri: vscode.Uri): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    if (this.#panel) {
      panel.dispose();
      return;
    }
    this.#follow(panel, document);
    await this.#refresh();
  }

  dispose(): void {
    this.#followed?.dispose();
    this.#followed = undefined;
    this.#panel = undefined;
  }

  #follow(panel: vscode.WebviewPanel, document: vscode.TextDocument | undefined): void {
    this.#followed = new FollowedDocument(isFollowed(document) ? document : undefined, (line) => {
      // A server that cannot answer now is asked again with the next change; what is shown stays until then.
      this.#refresh(line).catch(() => {});
    });
    this.#panel = new DiagramPanel(panel, this.#host.extensionUri, {
      reveal: (place) => void this.#reveal(place),
      closed: () => this.dispose(),
    });
  }

  async #refresh(cursorLine?: number): Promise<void> {
    this.#requests += 1;
    const request = this.#requests;
    const document = this.#followed?.document;
    if (!document) {
      this.#panel?.show({ kind: 'show', diagrams: [] });
      return;
    }
    const { uri } = document;
    const answer = await this.#host.diagramsOf(uri.toString());
    // Superseded by another document or edit, whose own request follows; or closed, so that what is shown may stay.
    if (request !== this.#requests || (answer && answer.version < document.version) || document.isClosed) return;
    const diagrams = answer?.diagrams ?? [];
    const first = cursorLine === undefined ? undefined : nearestDiagram(diagrams, cursorLine);
    this.#panel?.show({
      kind: 'show',
      document: { uri: uri.toString(), name: uri.path.split('/').at(-1) ?? '' },
      diagrams: diagrams.map(toShown),
      ...(first !== undefined && { first }),
    } satisfies ShowMessage);
  }

  async #reveal({ line, character }: Place): Promise<void> {
    const document = this.#followed?.document;
    if (!document) return;
    const position = new vscode.Position(line, character);
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: visible?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(position, position),
    });
    editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

function toShown({ source, heading, range, problem }: DocumentDiagram): ShownDiagram {
  return {
    source,
    heading,
    line: range.start.line,
    ...(problem && { problem: { message: problem.message, ...problem.position } }),
  };
}
