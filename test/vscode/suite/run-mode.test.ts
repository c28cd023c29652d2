import { strict as assert } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openDocument, rulesFound, untilFound } from './documents.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\n# Rides\n\nTrips are kept in PostgreSQL.\n';
/** Longer than a finding takes to appear. */
const WHILE = 1500;

describe('tradeoff.run', () => {
  afterEach(() => setRun(undefined));

  it('onSave is quiet while typing and right on save', async () => {
    await setRun('onSave');
    const editor = await openDocument('on-save.md', DESIGN);
    await insert(editor, '\nFares are kept in Cassandra.\n');
    await delay(WHILE);
    assert.deepEqual(rulesFound(editor.document.uri), []);
    await editor.document.save();
    await untilFound(editor.document.uri, 'cap-tradeoff');
  });

  it('manual waits for the command', async () => {
    await setRun('manual');
    const editor = await openDocument('manual.md', DESIGN.replace('PostgreSQL', 'Cassandra'));
    await insert(editor, '\nOne team is on call.\n');
    await editor.document.save();
    await delay(WHILE);
    assert.deepEqual(rulesFound(editor.document.uri), []);
    await vscode.commands.executeCommand('tradeoff.lintDocument');
    await untilFound(editor.document.uri, 'cap-tradeoff');
  });

  it('lints untitled documents, and nothing that is only a version of a document', async () => {
    const untitled = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: DESIGN.replace('PostgreSQL', 'Cassandra'),
    });
    await vscode.window.showTextDocument(untitled);
    await untilFound(untitled.uri, 'cap-tradeoff');
    const versions = new (class implements vscode.TextDocumentContentProvider {
      provideTextDocumentContent = () => untitled.getText();
    })();
    const provider = vscode.workspace.registerTextDocumentContentProvider('git', versions);
    const version = vscode.Uri.parse('git:/rides.md');
    await vscode.window.showTextDocument(version);
    await delay(WHILE);
    assert.deepEqual(rulesFound(version), []);
    provider.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

async function setRun(value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('tradeoff').update('run', value, vscode.ConfigurationTarget.Workspace);
}

async function insert(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), text));
}
