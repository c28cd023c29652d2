import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPLAIN, type ExplainParams, type ExplainResult } from '../server/protocol.ts';

const SCHEME = 'tradeoff-explanation';

/** “Tradeoff: Explain This Document”: shows, beside it, how the document is understood. The text cannot be edited. */
export function explainCommand(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => explanationOf(client, uri.query),
  });
  const command = vscode.commands.registerCommand('tradeoff.explainDocument', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') {
      void vscode.window.showInformationMessage('Open a Markdown document to have it explained.');
      return;
    }
    const path = `${document.uri.path}.explanation.md`;
    const uri = vscode.Uri.from({ scheme: SCHEME, path, query: document.uri.toString() });
    changed.fire(uri);
    const shown = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(shown, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  });
  return vscode.Disposable.from(changed, provider, command);
}

async function explanationOf(client: BaseLanguageClient, documentUri: string): Promise<string> {
  const params: ExplainParams = { uri: documentUri };
  const text = await client.sendRequest<ExplainResult>(EXPLAIN, params);
  return text ?? 'The document is not open any more.\n';
}
