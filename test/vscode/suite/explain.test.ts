import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openDocument, placeOf, untilFound } from './documents.ts';
import { click, needsPage, pressKeys, screenshot, textsOf, typeText, until } from './workbench.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\n# Rides\n\nTrips are kept in Cassandra.\n';

describe('The command palette and the context menu', () => {
  it('explain how a document is understood, beside it', async function () {
    needsPage(this);
    const editor = await openDocument('explained.md', DESIGN);
    await untilFound(editor.document.uri, 'cap-tradeoff');
    await pressKeys('F1');
    await until('the palette', async () => (await textsOf('.quick-input-list .monaco-list-row')).length > 0);
    await typeText('Tradeoff: Explain');
    await until('the command', async () =>
      (await textsOf('.quick-input-list .monaco-list-row.focused')).some((text) =>
        text.includes('Explain This Document'),
      ),
    );
    await pressKeys('Enter');
    const shown = await until('the explanation', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'tradeoff-explanation'),
    );
    assert.match(shown.document.getText(), /Cassandra/);
    assert.match(shown.document.getText(), /cap-tradeoff/);
    assert.notEqual(shown.viewColumn, editor.viewColumn);
    await screenshot('explanation');
  });

  it('offer templates and the diagram preview where one writes', async function () {
    needsPage(this);
    const editor = await openDocument('menu.md', DESIGN);
    await vscode.window.showTextDocument(editor.document);
    await click('.monaco-editor .view-lines');
    const place = placeOf(editor.document, 'Cassandra');
    editor.selection = new vscode.Selection(place, place);
    await pressKeys('Shift+F10');
    const entries = await until('the menu', async () => {
      const texts = (await textsOf('.monaco-menu .action-label')).map((text) => text.trim());
      return texts.some((text) => text.includes('Insert Template')) && texts;
    });
    assert.ok(
      entries.some((entry) => entry.includes('Open Diagram Preview to the Side')),
      entries.join(),
    );
    await screenshot('context-menu');
    await pressKeys('Escape');
  });
});
