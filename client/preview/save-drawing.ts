import * as vscode from 'vscode';
import type { SaveMessage } from '../webview/messages.ts';

const FORMATS = { svg: 'SVG', png: 'PNG' } as const;

/** Asks where to save a drawing, beside its document by default, and saves it there. */
export async function saveDrawing(document: vscode.Uri, { name, format, content }: SaveMessage): Promise<void> {
  const folder =
    document.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(document, '..');
  const file = `${name}.${format}`;
  const target = await vscode.window.showSaveDialog({
    title: `Save the Drawing as ${FORMATS[format]}`,
    filters: { [FORMATS[format]]: [format] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`The drawing could not be saved as ${target.fsPath}: ${reason}`);
  }
}
