// The menu of quick fixes, by keyboard and mouse.
import { strict as assert } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { placeOf } from './documents.ts';
import { click, pressKeys, textsOf, until } from './workbench.ts';

const MENU = '.action-widget .monaco-list-row';

/** Opens the menu at `words` by the keyboard; resolves to its titles. */
export async function openActions(editor: vscode.TextEditor, words: string): Promise<readonly string[]> {
  const place = placeOf(editor.document, words);
  await vscode.window.showTextDocument(editor.document);
  await click('.monaco-editor .view-lines');
  editor.selection = new vscode.Selection(place, place);
  await delay(1000);
  await pressKeys('Control+Period');
  return until('the menu', async () => {
    const titles = await textsOf(MENU);
    return titles.length > 0 && titles.map((title) => title.trim());
  });
}

/** Picks what is called `title` from the menu at `words`. */
export async function chooseAction(editor: vscode.TextEditor, words: string, title: string): Promise<void> {
  const titles = await openActions(editor, words);
  assert.ok(titles.includes(title), `“${title}” is among ${titles.join(', ')}`);
  await click(`${MENU}:has-text("${title}")`);
}
