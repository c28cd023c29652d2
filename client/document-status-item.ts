import * as vscode from 'vscode';
import type { DocumentStatus } from '../server/protocol.ts';

/** Says, beside the language of the document, what it was taken for and why nothing is shown where nothing is. */
export class DocumentStatusItem implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;
  readonly #statuses = new Map<string, DocumentStatus>();
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor() {
    this.#item = vscode.languages.createLanguageStatusItem('tradeoff.document', [
      { language: 'markdown' },
      { language: 'mermaid' },
    ]);
    this.#item.name = 'Tradeoff';
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString())),
    ];
    this.#show();
  }

  take(status: DocumentStatus): void {
    this.#statuses.set(vscode.Uri.parse(status.uri).toString(), status);
    this.#show();
  }

  dispose(): void {
    this.#item.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : this.#statuses.get(uri);
    if (!status) {
      this.#item.text = 'Tradeoff';
      this.#item.detail = 'not linted yet';
      this.#item.command = { command: 'tradeoff.lintDocument', title: 'Lint' };
    } else if (status.isDesign) {
      this.#item.text = `Tradeoff: ${countOf(status.findings)}`;
      this.#item.command = { command: 'tradeoff.notADesign', title: 'Not a Design Doc' };
      this.#item.detail = `linted as a ${status.kind}: ${status.because}`;
    } else {
      this.#item.text = 'Tradeoff: not a design doc';
      this.#item.command = { command: 'tradeoff.lintAsDesign', title: 'Lint as a Design Doc' };
      this.#item.detail = `design rules are quiet: ${status.because}`;
    }
  }
}

function countOf(findings: number): string {
  if (findings === 0) return 'nothing unsaid';
  return findings === 1 ? '1 finding' : `${findings} findings`;
}
