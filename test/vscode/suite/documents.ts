// Documents for tests, each written into the workspace under a name of its own, and what is found in them.
import * as vscode from 'vscode';
import { until } from './workbench.ts';

/** Writes `text` as `name` into the workspace and shows it, alone. */
export async function openDocument(name: string, text: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No workspace is open.');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  return vscode.window.showTextDocument(uri);
}

/** The ids of the rules of what is found in a document. */
export function rulesFound(uri: vscode.Uri): string[] {
  const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'tradeoff');
  return found.map(({ code }) => String(typeof code === 'object' ? code.value : code)).sort();
}

export async function untilFound(uri: vscode.Uri, ...rules: string[]): Promise<void> {
  const expected = rules.toSorted().join();
  const found = () => rulesFound(uri).join();
  await until(`findings of ${expected || 'no rule'}`, () => found() === expected).catch((error: unknown) => {
    throw new Error(`${error}; found: ${found() || 'nothing'}`);
  });
}

export function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words));
}
