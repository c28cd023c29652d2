import * as vscode from 'vscode';

/** Of documents on disk, and of new ones. */
const ALWAYS = ['file', 'untitled'];

/**
 * Where documents are linted: there and in what is open as a workspace, be it remote or virtual. What only shows
 * another document (`git`, the side of a comparison, the output of a notebook) is of other schemes.
 */
export function lintedSchemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set([...ALWAYS, ...folders.map(({ uri }) => uri.scheme)])];
}

export function isLintedMarkdown({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' && lintedSchemes().includes(uri.scheme);
}
