import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { rulesFound } from './documents.ts';
import { until } from './workbench.ts';

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

    await vscode.window.showTextDocument(closed);
    await until('one finding once it is open', () => rulesFound(closed).join() === 'cap-tradeoff');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await write('all/closed.md', '# Rides\n');
    await until('nothing once it has changed', () => rulesFound(closed).length === 0);
  });
});
