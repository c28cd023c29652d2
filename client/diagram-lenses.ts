import * as vscode from 'vscode';
import type { DocumentDiagrams } from '../server/protocol.ts';

/** Over each fence of a Mermaid diagram a lens that opens the preview with this diagram in view. */
export class DiagramLenses implements vscode.CodeLensProvider {
  readonly #diagramsOf: (uri: string) => Promise<DocumentDiagrams | null>;

  constructor(diagramsOf: (uri: string) => Promise<DocumentDiagrams | null>) {
    this.#diagramsOf = diagramsOf;
  }

  async provideCodeLenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
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
}
