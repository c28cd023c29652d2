import ignore from 'ignore';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CONFIGURED, LINT_TEXT, type LintTextParams, type LintTextResult } from '../server/protocol.ts';
import { readText } from './file-requests.ts';

const DOCUMENTS = '**/*.{md,markdown,mmd,mermaid}';
const NEVER = '**/node_modules/**';

/**
 * The command “Lint Workspace”: what is found in documents that are not open, shown among the problems until they
 * change or are opened, from when on the language client shows what is found in them. When what configures the rules
 * changes, they are linted anew.
 */
export function registerLintWorkspace(client: BaseLanguageClient): vscode.Disposable {
  const found = vscode.languages.createDiagnosticCollection('tradeoff-workspace');
  const watcher = vscode.workspace.createFileSystemWatcher(DOCUMENTS);
  const forget = (uri: vscode.Uri) => found.delete(uri);
  let relinting: vscode.CancellationTokenSource | undefined;
  const stopRelinting = () => relinting?.cancel();
  let wasLinted = false;
  return vscode.Disposable.from(
    found,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => forget(uri)),
    vscode.commands.registerCommand('tradeoff.lintWorkspace', async () => {
      stopRelinting();
      wasLinted = true;
      await lintWorkspace(client, found);
    }),
    client.onNotification(CONFIGURED, () => {
      stopRelinting();
      if (!wasLinted) return;
      relinting = new vscode.CancellationTokenSource();
      void relint(client, found, relinting.token);
    }),
    { dispose: stopRelinting },
  );
}

async function lintWorkspace(client: BaseLanguageClient, found: vscode.DiagnosticCollection): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    void vscode.window.showInformationMessage('Open a folder to have its documents linted.');
    return;
  }
  const location = vscode.ProgressLocation.Notification;
  const options = { location, title: 'Tradeoff', cancellable: true };
  const summary = await vscode.window.withProgress(options, (progress, cancellation) =>
    lintAll(client, found, progress, cancellation),
  );
  const action = 'Show Problems';
  const chosen = await vscode.window.showInformationMessage(summary, action);
  if (chosen === action) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Nobody has asked: the status bar says that it goes on. */
async function relint(
  client: BaseLanguageClient,
  found: vscode.DiagnosticCollection,
  cancellation: vscode.CancellationToken,
): Promise<void> {
  const options = { location: vscode.ProgressLocation.Window, title: 'Tradeoff' };
  await vscode.window.withProgress(options, (progress) => lintAll(client, found, progress, cancellation));
}

async function lintAll(
  client: BaseLanguageClient,
  found: vscode.DiagnosticCollection,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  cancellation: vscode.CancellationToken,
): Promise<string> {
  progress.report({ message: 'looking for documents …' });
  const uris = await documentsOf(cancellation);
  if (cancellation.isCancellationRequested) return cancelledAfter(0, 0);
  const wanted = new Set(uris.map(String));
  for (const [uri] of [...found]) if (!wanted.has(uri.toString())) found.delete(uri);
  let findings = 0;
  let withFindings = 0;
  for (const [index, uri] of uris.entries()) {
    if (cancellation.isCancellationRequested) return cancelledAfter(index, findings);
    progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / uris.length });
    const diagnostics = await lint(client, uri, cancellation).catch(() => undefined);
    if (cancellation.isCancellationRequested) return cancelledAfter(index, findings);
    // Of an open document the language client shows what is found.
    found.set(uri, openDocument(uri) ? undefined : diagnostics);
    if (!diagnostics?.length) continue;
    findings += diagnostics.length;
    withFindings += 1;
  }
  return `${countOf(findings, 'finding')} in ${withFindings} of ${countOf(uris.length, 'document')}.`;
}

function cancelledAfter(documents: number, findings: number): string {
  return `Cancelled after ${countOf(documents, 'document')}: ${countOf(findings, 'finding')}.`;
}

async function lint(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  cancellation: vscode.CancellationToken,
): Promise<vscode.Diagnostic[] | undefined> {
  const text = openDocument(uri)?.getText() ?? (await readText(uri));
  if (text === null) return undefined;
  const languageId = /\.(?:mmd|mermaid)$/i.test(uri.path) ? 'mermaid' : 'markdown';
  const params: LintTextParams = { uri: uri.toString(), languageId, text };
  const { diagnostics } = await client.sendRequest<LintTextResult>(LINT_TEXT, params, cancellation);
  return client.protocol2CodeConverter.asDiagnostics([...diagnostics]);
}

/** In the order of their paths, without what `.gitignore` files leave out. */
async function documentsOf(cancellation: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const uris = await vscode.workspace.findFiles(DOCUMENTS, NEVER, undefined, cancellation);
  const isIgnored = await ignoredByGit(cancellation);
  return uris.filter((uri) => !isIgnored(uri)).sort((one, other) => one.path.localeCompare(other.path));
}

async function ignoredByGit(cancellation: vscode.CancellationToken): Promise<(uri: vscode.Uri) => boolean> {
  const files = await vscode.workspace.findFiles('**/.gitignore', NEVER, undefined, cancellation);
  const scopes = await Promise.all(
    files.map(async (file) => ({
      folder: file.path.slice(0, file.path.lastIndexOf('/') + 1),
      patterns: ignore().add((await readText(file)) ?? ''),
    })),
  );
  return ({ path }) =>
    scopes.some(({ folder, patterns }) => path.startsWith(folder) && patterns.ignores(path.slice(folder.length)));
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
