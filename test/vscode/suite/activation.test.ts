import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openDocument, untilFound } from './documents.ts';
import { needsPage, screenshot, textsOf, until } from './workbench.ts';

describe('The extension', () => {
  it('activates when a Markdown document is opened', async () => {
    const [document] = await vscode.workspace.findFiles('design.md');
    assert.ok(document, 'the workspace is open');
    await vscode.window.showTextDocument(document);
    const extension = vscode.extensions.getExtension('tradeoff-lint.tradeoff-lint');
    assert.ok(extension, 'the extension is there');
    await extension.activate();
    assert.equal(extension.isActive, true);
    await screenshot('activation');
  });

  it('shows its output', async function () {
    needsPage(this);
    await vscode.commands.executeCommand('tradeoff.showOutput');
    await until('its own words', async () => /reads\sMarkdown\sdocuments/.test((await textsOf('.view-lines')).join()));
    await screenshot('output');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('lints again after its server was restarted', async () => {
    const { document } = await openDocument('restart.md', '---\ntradeoff: {kind: design}\n---\n\nCassandra it is.\n');
    await untilFound(document.uri, 'cap-tradeoff');
    await vscode.commands.executeCommand('tradeoff.restartServer');
    await untilFound(document.uri, 'cap-tradeoff');
  });
});
