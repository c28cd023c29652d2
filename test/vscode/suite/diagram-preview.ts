// What the tests of the diagram preview do to documents, and what they look for in the panel.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { countOf, until } from './workbench.ts';

export const DRAWN = '.diagram:not(.stale) .sheet > svg';
export const FAILED = '.diagram.stale .problem:not([hidden])';
export const STALE_DRAWING = '.diagram.stale .sheet > svg';

/** A Mermaid fence with these lines. */
export const mermaid = (...lines: readonly string[]) => ['```mermaid', ...lines, '```', '', ''].join('\n');

export async function openExample(name: string): Promise<vscode.TextEditor> {
  const [uri] = await vscode.workspace.findFiles(`examples/${name}.md`);
  assert.ok(uri);
  return vscode.window.showTextDocument(uri, { preview: false, viewColumn: vscode.ViewColumn.One });
}

export async function openText(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  return vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
}

/** Replaces the first place that holds `before`. */
export async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(before);
  assert.ok(start >= 0, `the document holds ${before}`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + before.length));
  await editor.edit((builder) => builder.replace(range, after));
}

export const openPreview = () => vscode.commands.executeCommand('tradeoff.openDiagramPreview');
export const untilCount = (selector: string, count: number) =>
  until(`${count} of ${selector}`, async () => (await countOf(selector)) === count);
/** Waits for a drawing with this text. */
export const untilShown = (text: string) =>
  until(`a drawing with “${text}”`, async () => (await countOf(`${DRAWN}:has-text("${text}")`)) > 0);
export const previewTitle = () =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.startsWith('Diagrams'))?.label;

export async function useTheme(name: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', name, vscode.ConfigurationTarget.Global);
}

/** Leaves nothing open but an empty workbench, without saving anything. */
export async function closeEverything(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  for (const part of ['closeAllEditors', 'closePanel', 'closeSidebar']) {
    await vscode.commands.executeCommand(`workbench.action.${part}`);
  }
}
