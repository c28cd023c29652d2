import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  DIAGRAMS,
  DIAGRAMS_READ,
  type DiagramsParams,
  type DiagramsReadParams,
  type DocumentDiagrams,
  DRAWN_AT,
  type DrawnAt,
  type DrawnAtParams,
} from '../server/protocol.ts';
import { DiagramLenses } from './diagram-lenses.ts';
import type { DiagramPreview, RestoredState } from './preview/main.ts';

const PANEL_TYPE = 'tradeoff.diagrams';

/** The commands of the diagram preview. All the rest of the preview is loaded when it is called for. */
export function registerPreviewCommand(extensionUri: vscode.Uri, client: BaseLanguageClient): vscode.Disposable {
  const documents = client.protocol2CodeConverter.asDocumentSelector(client.clientOptions.documentSelector ?? []);
  const read = new vscode.EventEmitter<string>();
  let preview: DiagramPreview | undefined;
  const diagramsOf = (params: DiagramsParams) => client.sendRequest<DocumentDiagrams | null>(DIAGRAMS, params);
  const load = async (): Promise<DiagramPreview> => {
    const { DiagramPreview } = await import('./preview/main.ts');
    preview ??= new DiagramPreview({
      extensionUri,
      panelType: PANEL_TYPE,
      reads: (document) => vscode.languages.match(documents, document) > 0,
      diagramsOf: (uri) => diagramsOf({ uri }),
      drawnAt: (uri, position) =>
        client.sendRequest<DrawnAt | null>(DRAWN_AT, { uri, position } satisfies DrawnAtParams),
      codeActionsAt: (uri, range) => codeActionsAt(client, uri, range),
      onDiagramsRead: read.event,
    });
    return preview;
  };
  const lenses = new DiagramLenses((uri) => diagramsOf({ uri, placesOnly: true }));
  return vscode.Disposable.from(
    read,
    lenses,
    client.onNotification(DIAGRAMS_READ, ({ uri }: DiagramsReadParams) => read.fire(uri)),
    // Menus say of which document; a lens, of which line, too.
    vscode.commands.registerCommand('tradeoff.openDiagramPreview', async (uri?: vscode.Uri, line?: unknown) => {
      const editor = vscode.window.activeTextEditor;
      const isElsewhere = uri instanceof vscode.Uri && uri.toString() !== editor?.document.uri.toString();
      const document = isElsewhere ? await vscode.workspace.openTextDocument(uri) : editor?.document;
      const cursor = isElsewhere ? 0 : (editor?.selection.active.line ?? 0);
      await (await load()).open(document, typeof line === 'number' ? line : cursor);
    }),
    vscode.commands.registerCommand('tradeoff.pinDiagramPreview', () => preview?.pin(true)),
    vscode.commands.registerCommand('tradeoff.unpinDiagramPreview', () => preview?.pin(false)),
    vscode.languages.registerCodeLensProvider(documents, lenses),
    vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, {
      // The page keeps its state (client/webview/editor-api.ts); without one there is nothing to take up again.
      async deserializeWebviewPanel(panel, state: RestoredState | undefined) {
        if (state) await (await load()).restore(panel, state);
        else panel.dispose();
      },
    }),
    { dispose: () => preview?.dispose() },
  );
}

/** The fixes of the language server alone: those of others have nothing to do with findings. */
async function codeActionsAt(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  range: DocumentDiagrams['diagrams'][number]['range'],
): Promise<readonly vscode.CodeAction[]> {
  const actions = await client.sendRequest<Parameters<typeof client.protocol2CodeConverter.asCodeActionResult>[0]>(
    'textDocument/codeAction',
    {
      textDocument: { uri: uri.toString() },
      range,
      context: { diagnostics: [], only: [vscode.CodeActionKind.QuickFix.value] },
    },
  );
  const converted = await client.protocol2CodeConverter.asCodeActionResult(actions ?? []);
  return converted.filter((action): action is vscode.CodeAction => action instanceof vscode.CodeAction);
}
