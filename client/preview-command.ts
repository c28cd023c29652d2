import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DIAGRAMS, type DiagramsParams, type DocumentDiagrams } from '../server/protocol.ts';
import type { DiagramPreview } from './preview/main.ts';

const PANEL_TYPE = 'tradeoff.diagrams';

/** The command that opens the diagram preview. All the rest of the preview is loaded when it is called for. */
export function registerPreviewCommand(extensionUri: vscode.Uri, client: BaseLanguageClient): vscode.Disposable {
  let preview: DiagramPreview | undefined;
  const load = async (): Promise<DiagramPreview> => {
    const { DiagramPreview } = await import('./preview/main.ts');
    preview ??= new DiagramPreview({
      extensionUri,
      panelType: PANEL_TYPE,
      diagramsOf: (uri) => client.sendRequest<DocumentDiagrams | null>(DIAGRAMS, { uri } satisfies DiagramsParams),
    });
    return preview;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('tradeoff.openDiagramPreview', async () => (await load()).open()),
    vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, {
      // The page keeps its state (client/webview/editor-api.ts); without one there is nothing to take up again.
      async deserializeWebviewPanel(panel, state: { readonly uri: string } | undefined) {
        if (state) await (await load()).restore(panel, vscode.Uri.parse(state.uri));
        else panel.dispose();
      },
    }),
    { dispose: () => preview?.dispose() },
  );
}
