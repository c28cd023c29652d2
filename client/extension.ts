import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { DOCUMENT_STATUS, type DocumentStatus, type InitializationOptions } from '../server/protocol.ts';
import { DocumentStatusItem } from './document-status-item.ts';
import { explainCommand } from './explain-command.ts';
import { registerInsertTemplate } from './insert-template.ts';
import { registerPreviewCommand } from './preview-command.ts';
import { registerReviewCommand } from './review-command.ts';
import { RunMode } from './run-mode.ts';
import { registerWaysOut } from './ways-out.ts';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const server: ServerOptions = { module, transport: TransportKind.ipc };
  const initializationOptions: InitializationOptions = { turnRuleOff: true };
  const output = vscode.window.createOutputChannel('Tradeoff', { log: true });
  const runMode = new RunMode();
  const started = new LanguageClient('tradeoff', 'Tradeoff', server, {
    documentSelector: [
      { language: 'markdown', scheme: 'file' },
      { language: 'markdown', scheme: 'untitled' },
      { language: 'mermaid', scheme: 'file' },
      { language: 'mermaid', scheme: 'untitled' },
    ],
    initializationOptions,
    outputChannel: output,
    diagnosticPullOptions: runMode.pullOptions,
    middleware: runMode.middleware,
    synchronize: {
      configurationSection: 'tradeoff',
      fileEvents: vscode.workspace.createFileSystemWatcher('**/.tradeoff.{json,yaml}'),
    },
  });
  client = started;
  const statusItem = new DocumentStatusItem();
  context.subscriptions.push(
    output,
    statusItem,
    registerPreviewCommand(context.extensionUri, started),
    registerReviewCommand(context.extensionUri, started),
    started.onNotification(DOCUMENT_STATUS, (status: DocumentStatus) => statusItem.take(status)),
    vscode.workspace.onDidCloseTextDocument((document) => runMode.forget(document)),
    registerInsertTemplate(started),
    vscode.commands.registerCommand('tradeoff.lintDocument', () => runMode.lintNow(started)),
    explainCommand(started),
    vscode.commands.registerCommand('tradeoff.restartServer', () => started.restart()),
    vscode.commands.registerCommand('tradeoff.showOutput', () => output.show()),
    ...registerWaysOut(started),
  );
  await started.start();
  output.info(`Tradeoff ${context.extension.packageJSON.version} reads Markdown documents.`);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
