import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { screenshot, until } from './workbench.ts';

const findings = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'tradeoff');

describe('Findings', () => {
  it('appear when a design is opened and follow its edits', async () => {
    const [uri] = await vscode.workspace.findFiles('design.md');
    assert.ok(uri);
    const editor = await vscode.window.showTextDocument(uri);
    const [finding] = await until('a finding', () => findings(uri).length === 1 && findings(uri));
    const code = finding?.code;
    assert.equal(typeof code === 'object' ? code.value : code, 'cap-tradeoff');
    assert.deepEqual(finding?.range, new vscode.Range(6, 18, 6, 27));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await screenshot('findings');
    await editor.edit((edit) => edit.insert(new vscode.Position(6, 27), ', six nodes, eventually consistent'));
    await until('the finding to be gone', () => findings(uri).length === 0);
    await vscode.commands.executeCommand('undo');
    await until('the finding to be back', () => findings(uri).length === 1);
  });
});
