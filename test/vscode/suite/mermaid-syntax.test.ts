import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { screenshot, until } from './workbench.ts';

describe('A Mermaid syntax error', () => {
  it('appears at its line, in any Markdown document', async () => {
    const [uri] = await vscode.workspace.findFiles('diagram.md');
    assert.ok(uri);
    await vscode.window.showTextDocument(uri);
    const [error] = await until('the error', () => {
      const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'tradeoff');
      return found.length > 0 && found;
    });
    assert.equal(error?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(error?.range.start.line, 4);
    await screenshot('mermaid-syntax');
  });
});
