import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { screenshot } from './workbench.ts';

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
});
