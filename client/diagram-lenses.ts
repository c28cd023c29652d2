import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { DocumentDiagrams } from '../server/protocol.ts';

/** Over each fence of a Mermaid diagram a lens that opens the preview with this diagram in view. */
export class DiagramLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #diagramsOf: (uri: string) => Promise<DocumentDiagrams | null>;
  readonly #registration: vscode.Disposable;

  constructor(client: LanguageClient, diagramsOf: (uri: string) => Promise<DocumentDiagrams | null>) {
    this.#diagramsOf = diagramsOf;
    const { documentSelector } = client.clientOptions;
    const selector = client.protocol2CodeConverter.asDocumentSelector(documentSelector ?? []);
    this.#registration = vscode.languages.registerCodeLensProvider(selector, this);
  }

  async provideCodeLenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    // Superseded, or the server is away: VS Code keeps what it shows, and asks again with the next change.
    const { diagrams = [] } = (await this.#diagramsOf(uri.toString())) ?? {};
    return diagrams.map(({ range: { start } }) => {
      const place = new vscode.Range(start.line, start.character, start.line, start.character);
      return new vscode.CodeLens(place, {
        title: 'Open Diagram Preview',
        command: 'tradeoff.openDiagramPreview',
        arguments: [uri, start.line],
      });
    });
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
