import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activation.ts';

/** What a web extension host offers, which the types of Node do not know. */
declare const Worker: new (address: string) => object;

let client: BaseLanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const server = vscode.Uri.joinPath(dist, 'browser', 'server.js').toString(true);
  client = await activateWith(context, {
    createClient: (options) => new LanguageClient('tradeoff', 'Tradeoff', async () => new Worker(server), options),
    mermaidWorker: vscode.Uri.joinPath(dist, 'mermaid-worker.cjs'),
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
