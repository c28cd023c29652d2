import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { DOCUMENT_STATUS, type DocumentStatus } from '../server/protocol.ts';
import { DocumentStatusItem } from './document-status-item.ts';
import { explainCommand } from './explain-command.ts';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const server: ServerOptions = { module, transport: TransportKind.ipc };
  const started = new LanguageClient('tradeoff', 'Tradeoff', server, {
    documentSelector: [
      { language: 'markdown', scheme: 'file' },
      { language: 'markdown', scheme: 'untitled' },
    ],
    synchronize: {
      configurationSection: 'tradeoff',
      fileEvents: vscode.workspace.createFileSystemWatcher('**/.tradeoff.{json,yaml}'),
    },
  });
  client = started;
  const statusItem = new DocumentStatusItem();
  context.subscriptions.push(
    statusItem,
    started.onNotification(DOCUMENT_STATUS, (status: DocumentStatus) => statusItem.take(status)),
    explainCommand(started),
    vscode.commands.registerCommand('tradeoff.restartServer', () => started.restart()),
    vscode.commands.registerCommand('tradeoff.showOutput', () => started.outputChannel.show()),
  );
  await started.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
