import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { screenshot, until } from './workbench.ts';

describe('The example of a chat service', () => {
  it('shows a finding of each rule', async () => {
    const extension = vscode.extensions.getExtension('tradeoff-lint.tradeoff-lint');
    assert.ok(extension);
    const uri = vscode.Uri.joinPath(extension.extensionUri, 'examples', 'chat-service.md');
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    const codes = () =>
      vscode.languages
        .getDiagnostics(uri)
        .filter(({ source }) => source === 'tradeoff')
        .map(({ code }) => (typeof code === 'object' ? code.value : code));
    await until('four findings', () => codes().length === 4);
    assert.deepEqual(codes().sort(), ['cache-eviction', 'cap-tradeoff', 'mermaid-syntax', 'websocket-sticky-session']);
    editor.revealRange(new vscode.Range(11, 0, 29, 0), vscode.TextEditorRevealType.AtTop);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await screenshot('example');
  });
});
