import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DIAGRAMS, type DiagramsParams, type DocumentDiagrams } from '../server/protocol.ts';
import type { DiagramPreview } from './preview/main.ts';

/** The command that opens the diagram preview. All the rest of the preview is loaded when it is called for. */
export function registerPreviewCommand(extensionUri: vscode.Uri, client: LanguageClient): vscode.Disposable {
  let preview: DiagramPreview | undefined;
  const command = vscode.commands.registerCommand('tradeoff.openDiagramPreview', async () => {
    const { DiagramPreview } = await import('./preview/main.ts');
    preview ??= new DiagramPreview({
      extensionUri,
      diagramsOf: (uri) => client.sendRequest<DocumentDiagrams | null>(DIAGRAMS, { uri } satisfies DiagramsParams),
    });
    preview.open();
  });
  return vscode.Disposable.from(command, { dispose: () => preview?.dispose() });
}
