import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { DOCUMENT_STATUS, type DocumentStatus } from '../server/protocol.ts';
import { clientOptions } from './client-options.ts';
import { DocumentStatusItem } from './document-status-item.ts';
import { explainCommand } from './explain-command.ts';
import { answerFileRequests } from './file-requests.ts';
import { registerInsertTemplate } from './insert-template.ts';
import { registerLintWorkspace } from './lint-workspace.ts';
import { registerPreviewCommand } from './preview-command.ts';
import { registerReviewCommand } from './review-command.ts';
import { RunMode } from './run-mode.ts';
import { registerWaysOut } from './ways-out.ts';

/** What differs between the extension hosts of a desktop and of a browser. */
export interface ClientHost {
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  readonly mermaidWorker?: vscode.Uri;
}

/** Starts the server and registers what the extension contributes; resolves to the client once it runs. */
export async function activateWith(context: vscode.ExtensionContext, host: ClientHost): Promise<BaseLanguageClient> {
  const output = vscode.window.createOutputChannel('Tradeoff', { log: true });
  const watcher = vscode.workspace.createFileSystemWatcher('**/.tradeoff.{json,yaml}');
  const runMode = new RunMode();
  const client = host.createClient(clientOptions(output, watcher, runMode, host.mermaidWorker));
  const statusItem = new DocumentStatusItem();
  context.subscriptions.push(
    output,
    watcher,
    statusItem,
    answerFileRequests(client),
    registerPreviewCommand(context.extensionUri, client),
    registerReviewCommand(context.extensionUri, client),
    client.onNotification(DOCUMENT_STATUS, (status: DocumentStatus) => statusItem.take(status)),
    vscode.workspace.onDidCloseTextDocument((document) => runMode.forget(document)),
    registerInsertTemplate(client),
    vscode.commands.registerCommand('tradeoff.lintDocument', () => runMode.lintNow(client)),
    registerLintWorkspace(client),
    explainCommand(client),
    vscode.commands.registerCommand('tradeoff.restartServer', () => restart(client)),
    vscode.commands.registerCommand('tradeoff.showOutput', () => output.show()),
    ...registerWaysOut(client),
  );
  await client.start();
  output.info(`Tradeoff ${context.extension.packageJSON.version} reads Markdown documents.`);
  return client;
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}
