import { strict as assert } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openDocument, untilFound } from './documents.ts';
import { click, needsPage, pressKeys, screenshot, textsOf, typeText, until } from './workbench.ts';

const VAIN = '<!-- tradeoff-disable-next cache-eviction -- legacy -->';

describe('What needs no decision', () => {
  it('is fixed by “Fix All”', async () => {
    const text = `---\ntradeoff: {kind: design}\n---\n\n${VAIN}\n\nOne node.\n\n${VAIN}\n\nTwo nodes.\n`;
    const { document } = await openDocument('fix-all.md', text);
    await untilFound(document.uri, 'directive', 'directive');
    await vscode.commands.executeCommand('editor.action.fixAll');
    await until('no directive', () => !document.getText().includes('tradeoff-disable'));
    assert.equal(document.getText(), '---\ntradeoff: {kind: design}\n---\n\nOne node.\n\nTwo nodes.\n');
    await untilFound(document.uri);
  });

  it('is completed: a directive, its rule and its reason', async function () {
    needsPage(this);
    const text = '---\ntradeoff: {kind: design}\n---\n\n\n\nTrips are kept in Cassandra.\n';
    const editor = await openDocument('complete.md', text);
    await untilFound(editor.document.uri, 'cap-tradeoff');
    await click('.monaco-editor .view-lines');
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    // The click and the selection come through first.
    await delay(1000);
    await typeText('<!--');
    const rows = '.suggest-widget .monaco-list-row';
    await until('directives', async () => (await textsOf(rows)).some((row) => row.includes('tradeoff-disable-next')));
    await screenshot('directive-completion');
    await pressKeys('Enter');
    await until('rules to choose from', async () => (await textsOf(rows)).some((row) => row.includes('cap-tradeoff')));
    await pressKeys('Enter');
    // Choosing goes on to the reason.
    await typeText('see RFC 7');
    const line = '<!-- tradeoff-disable-next cap-tradeoff -- see RFC 7 -->';
    await until('the directive', () => editor.document.lineAt(4).text === line).catch(() => {
      assert.equal(editor.document.lineAt(4).text, line);
    });
    await untilFound(editor.document.uri);
  });
});
