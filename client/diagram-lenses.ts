import * as vscode from 'vscode';
import type { DocumentDiagrams } from '../server/protocol.ts';

const SETTING = 'diagramLens';

/** Over each fence of a Mermaid diagram a lens that opens the preview with this diagram in view; none where the setting says so. */
export class DiagramLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #diagramsOf: (uri: string) => Promise<DocumentDiagrams | null>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #configuration = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`tradeoff.${SETTING}`)) this.#changed.fire();
  });
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(diagramsOf: (uri: string) => Promise<DocumentDiagrams | null>) {
    this.#diagramsOf = diagramsOf;
  }

  dispose(): void {
    this.#configuration.dispose();
    this.#changed.dispose();
  }

  async provideCodeLenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!vscode.workspace.getConfiguration('tradeoff', uri).get(SETTING, true)) return [];
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
