import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { rulesFound } from './documents.ts';
import { click, countOf, needsPage, textsOf, until } from './workbench.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';

function folder(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}

async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('“Lint Workspace”', () => {
  it('shows what is found in documents that are not open, but for those that git ignores', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const closed = await write('all/closed.md', DESIGN);
    await write('all/.gitignore', 'built/\n');
    const ignored = await write('all/built/ignored.md', DESIGN);
    void vscode.commands.executeCommand('tradeoff.lintWorkspace');
    await until('the finding', () => rulesFound(closed).length > 0, 40_000);
    assert.deepEqual(rulesFound(closed), ['cap-tradeoff']);
    assert.deepEqual(rulesFound(ignored), []);

    const configuration = await write('all/.tradeoff.yaml', 'rules: {cap-tradeoff: error}\n');
    const severities = () => vscode.languages.getDiagnostics(closed).map(({ severity }) => severity);
    await until('an error, as configured', () => severities().join() === `${vscode.DiagnosticSeverity.Error}`);
    await vscode.workspace.fs.delete(configuration);
    await until('a warning again', () => severities().join() === `${vscode.DiagnosticSeverity.Warning}`);

    await vscode.window.showTextDocument(closed);
    await until('one finding once it is open', () => rulesFound(closed).join() === 'cap-tradeoff');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await write('all/closed.md', '# Rides\n');
    await until('nothing once it has changed', () => rulesFound(closed).length === 0);
  });

  it('ends at once when it is cancelled', async function () {
    needsPage(this);
    const numbers = Array.from({ length: 1500 }, (_, index) => index);
    await Promise.all(numbers.map((number) => write(`many/${number}.md`, DESIGN)));
    void vscode.commands.executeCommand('tradeoff.lintWorkspace');
    await vscode.commands.executeCommand('notifications.showList');
    const cancel = '.notifications-center .monaco-button:has-text("Cancel")';
    await until('the progress', async () => (await countOf(cancel)) > 0);
    await click(cancel);
    const said = '.notifications-center .notification-list-item-message';
    await until('what was done', async () => (await textsOf(said)).some((text) => text.startsWith('Cancelled after ')));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'many'), { recursive: true });
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
