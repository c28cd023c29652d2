import * as vscode from 'vscode';
import { closeEverything, openExample } from './diagram-preview.ts';
import { needsPage, screenshot, textsOf, until } from './workbench.ts';

const HOVER = '.monaco-hover:not(.hidden) .hover-contents';

async function hoverOn(editor: vscode.TextEditor, words: string): Promise<void> {
  const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
  const { uri } = editor.document;
  const answered = async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
    return hovers.length > 0;
  };
  // The extension may just be starting.
  await until('the server to answer', answered, 45_000);
  await vscode.commands.executeCommand('editor.action.showHover');
}

const untilHovered = (text: string) =>
  until(`“${text}” in a hover`, async () => (await textsOf(HOVER)).some((one) => one.includes(text)));

describe('A card', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
  });

  after(closeEverything);

  it('is shown on a technology, with what the document says of it', async () => {
    const editor = await openExample('metrics-pipeline');
    await hoverOn(editor, 'Cassandra');
    await untilHovered('Gives up: Immediate consistency');
    await untilHovered('CAP choice: “');
    await screenshot('card');
  });
});
