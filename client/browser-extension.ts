import * as vscode from 'vscode';
import type { BaseLanguageClient, MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activation.ts';

/** What a web extension host offers, which the types of Node do not know. */
type ScriptWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };
declare const Worker: new (address: string) => ScriptWorker;

let client: BaseLanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const server = vscode.Uri.joinPath(dist, 'browser', 'server.js');
  client = await activateWith(context, {
    createClient: (options) => new LanguageClient('tradeoff', 'Tradeoff', () => startServer(server), options),
    mermaidWorker: vscode.Uri.joinPath(dist, 'mermaid-worker.cjs'),
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

let worker: ScriptWorker | undefined;

/** From its text, since no worker may be started from where a remote extension is installed. */
async function startServer(script: vscode.Uri): Promise<MessageTransports> {
  const source = await vscode.workspace.fs.readFile(script);
  worker?.terminate();
  worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
