// The entry of a bundle of its own (dist/preview.cjs), which is loaded when a preview is wanted for the first time.
import * as vscode from 'vscode';
import type { DocumentDiagram, DocumentDiagrams, DrawnAt } from '../../server/protocol.ts';
import type { MessageFromPage, Place, Range, ReadyMessage, ShownDiagram } from '../webview/messages.ts';
import { FollowedDocument } from './followed-document.ts';
import { nearestDiagram } from './nearest-diagram.ts';
import { DiagramPanel } from './panel.ts';
import { applyFix, type CodeActionsAt, fixesFor } from './quick-fixes.ts';
import { saveDrawing } from './save-drawing.ts';
import { shownFindings } from './shown-findings.ts';

export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  /** The type of the panel, by which VS Code knows it again after a reload. */
  readonly panelType: string;
  /** Whether the language server reads such a document. */
  reads(document: vscode.TextDocument): boolean;
  /** Null for a document that the language server does not know. */
  diagramsOf(uri: string): Promise<DocumentDiagrams | null>;
  drawnAt(uri: string, position: Place): Promise<DrawnAt | null>;
  readonly codeActionsAt: CodeActionsAt;
  /** Tells the URI of a document of whose diagrams the language server knows more than before. */
  readonly onDiagramsRead: vscode.Event<string>;
}

/** What of a panel outlives the window. */
export interface RestoredState {
  readonly uri: string;
  readonly pinned: boolean;
}

/** For menus: whether there is a panel, and whether it stays with its document. */
const OPEN_CONTEXT = 'tradeoff.diagramPreviewOpen';
const PINNED_CONTEXT = 'tradeoff.diagramPreviewPinned';

/** The one panel that draws the diagrams of the document that was active last, or of the one it is pinned to. */
export class DiagramPreview implements vscode.Disposable {
  readonly #host: PreviewHost;
  readonly #read: vscode.Disposable;
  #panel: DiagramPanel | undefined;
  #followed: FollowedDocument | undefined;
  #diagrams: DocumentDiagrams | undefined;
  #requests = 0;
  /** The line whose diagram is to be in view once something is shown. */
  #firstLine: number | undefined;
  #highlights = 0;
  /** Since the page was told where the cursor stands. */
  #cursorMoved = false;

  constructor(host: PreviewHost) {
    this.#host = host;
    this.#read = host.onDiagramsRead((uri) => this.#followed?.changed(vscode.Uri.parse(uri)));
  }

  /** Opens the panel, or brings it to the front, for `document`, the diagram nearest to `line` in view. */
  async open(document: vscode.TextDocument | undefined, line: number): Promise<void> {
    if (this.#panel) {
      if (document) this.#followed?.follow(document);
      this.#panel.bringToFront();
    } else {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const panel = vscode.window.createWebviewPanel(this.#host.panelType, 'Diagrams', column, {
        enableFindWidget: true,
      });
      this.#take(panel, document, false);
    }
    await this.#refresh(line);
  }

  /** Takes over a panel that was open before the window was reloaded. */
  async restore(panel: vscode.WebviewPanel, { uri, pinned }: RestoredState): Promise<void> {
    // What cannot be opened any more was deleted or renamed meanwhile.
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(undefined, () => undefined);
    if (this.#panel) {
      panel.dispose();
      return;
    }
    this.#take(panel, document, pinned && document !== undefined);
    await this.#refresh();
  }

  /** Has the panel stay with its document, or follow the active one again. */
  pin(pinned: boolean): void {
    const followed = this.#followed;
    if (!followed) return;
    followed.pinned = pinned;
    this.#tellMenus();
    followed.followActive();
    this.#show();
  }

  dispose(): void {
    this.#read.dispose();
    this.#close();
  }

  #close(): void {
    this.#followed?.dispose();
    this.#followed = undefined;
    this.#panel = undefined;
    this.#diagrams = undefined;
    this.#tellMenus();
  }

  #take(panel: vscode.WebviewPanel, document: vscode.TextDocument | undefined, pinned: boolean): void {
    this.#followed = new FollowedDocument(document, pinned, {
      reads: (one) => this.#host.reads(one),
      other: (line) => {
        this.#tellMenus();
        this.#refreshSoon(line);
      },
      gone: () => {
        this.#tellMenus();
        this.#refreshSoon();
      },
      changed: () => this.#refreshSoon(),
      moved: () => {
        this.#cursorMoved = true;
        void this.#highlightCursor();
      },
    });
    this.#panel = new DiagramPanel(panel, this.#host.extensionUri, {
      asked: (message) => {
        this.#answer(message).catch((error: unknown) => {
          void vscode.window.showErrorMessage(`Diagram preview: ${error instanceof Error ? error.message : error}`);
        });
      },
      closed: () => this.#close(),
    });
    this.#tellMenus();
  }

  #tellMenus(): void {
    void vscode.commands.executeCommand('setContext', OPEN_CONTEXT, this.#panel !== undefined);
    void vscode.commands.executeCommand('setContext', PINNED_CONTEXT, this.#followed?.pinned ?? false);
  }

  #refreshSoon(cursorLine?: number): void {
    // A server that cannot answer now is asked again with the next change; what is shown stays until then.
    this.#refresh(cursorLine).catch(() => {});
  }

  async #refresh(cursorLine?: number): Promise<void> {
    this.#requests += 1;
    // What supersedes a request takes over what it was for.
    this.#firstLine = cursorLine ?? this.#firstLine;
    const request = this.#requests;
    const document = this.#followed?.document;
    if (!document) {
      this.#diagrams = undefined;
      this.#firstLine = undefined;
      this.#show();
      return;
    }
    const answer = await this.#host.diagramsOf(document.uri.toString());
    // Superseded by another document or edit, whose own request follows; or closed, so that what is shown may stay.
    if (request !== this.#requests || (answer && answer.version < document.version) || document.isClosed) return;
    this.#diagrams = answer ?? { version: document.version, diagrams: [] };
    this.#show(this.#firstLine);
    this.#firstLine = undefined;
    await this.#highlightCursor();
  }

  #show(cursorLine?: number): void {
    const { document, pinned = false } = this.#followed ?? {};
    if (!document) {
      this.#panel?.show({ kind: 'show', diagrams: [] });
      return;
    }
    const { uri } = document;
    const diagrams = this.#diagrams?.diagrams ?? [];
    const first = cursorLine === undefined ? undefined : nearestDiagram(diagrams, cursorLine);
    const diagnostics = vscode.languages.getDiagnostics(uri);
    this.#panel?.show({
      kind: 'show',
      document: { uri: uri.toString(), name: uri.path.split('/').at(-1) ?? '', pinned },
      diagrams: diagrams.map((diagram) => ({
        ...toShown(diagram),
        findings: shownFindings(diagram.findings, diagnostics),
      })),
      ...(first !== undefined && { first }),
    });
  }

  /** Marks in the drawings what stands at the cursor, if it is still there when that is known. */
  async #highlightCursor(): Promise<void> {
    this.#highlights += 1;
    const highlight = this.#highlights;
    const editor = this.#followed?.editor;
    if (!editor) return;
    const { active } = editor.selection;
    const at = await this.#host.drawnAt(editor.document.uri.toString(), active).catch(() => null);
    const known = this.#diagrams;
    if (highlight !== this.#highlights || !at || at.version !== known?.version) return;
    const diagram = known.diagrams.findIndex(
      ({ range }) => range.start.line <= active.line && active.line <= range.end.line,
    );
    this.#panel?.highlight({
      kind: 'highlight',
      moved: this.#cursorMoved,
      parts: known.diagrams.map((_, index) =>
        at.parts.filter((part) => part.diagram === index).map(({ part }) => part),
      ),
      ...(diagram >= 0 && { diagram }),
    });
    this.#cursorMoved = false;
  }

  async #answer(message: Exclude<MessageFromPage, ReadyMessage>): Promise<void> {
    const document = this.#followed?.document;
    if (message.kind === 'copy') await vscode.env.clipboard.writeText(message.text);
    if (!document) return;
    if (message.kind === 'reveal') await this.#reveal(document, message.range);
    else if (message.kind === 'save') await saveDrawing(document.uri, message);
    else if (message.kind === 'askForFixes') {
      const fixes = await fixesFor(this.#host.codeActionsAt, document, message.finding).catch(() => []);
      this.#panel?.post({ kind: 'fixes', request: message.request, titles: fixes.map(({ title }) => title) });
    } else if (message.kind === 'applyFix') {
      const fixes = await fixesFor(this.#host.codeActionsAt, document, message.finding);
      const fix = fixes.find(({ title }) => title === message.title);
      if (!fix) return;
      await this.#reveal(document, message.finding.range);
      await applyFix(fix);
    }
  }

  async #reveal(document: vscode.TextDocument, { start, end }: Range): Promise<void> {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: this.#followed?.editor?.viewColumn ?? vscode.ViewColumn.One,
      selection: range,
    });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

function toShown({ source, heading, range, problem, parts }: DocumentDiagram): Omit<ShownDiagram, 'findings'> {
  return {
    source,
    heading,
    line: range.start.line,
    ...(problem && { problem: { message: problem.message, ...problem.position } }),
    ...(parts && { parts }),
  };
}
