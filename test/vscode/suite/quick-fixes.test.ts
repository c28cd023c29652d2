import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openDocument, untilFound } from './documents.ts';
import { chooseAction } from './light-bulb.ts';
import { needsPage, pressKeys, screenshot, typeText, until } from './workbench.ts';

const DESIGN = `---
tradeoff: {kind: design}
---

# Rides

## Storage

- Trips are kept in Cassandra.
- One team is on call.
`;

describe('The light bulb', () => {
  it('states what is missing, with tab stops, and the finding is gone', async function () {
    needsPage(this);
    const editor = await openDocument('quick-fix.md', DESIGN);
    await untilFound(editor.document.uri, 'cap-tradeoff');
    await chooseAction(editor, 'Cassandra', 'State that Cassandra puts availability first');
    await until('the statement', () => editor.document.getText().includes('CAP trade-off'));
    await untilFound(editor.document.uri, 'unresolved-marker', 'unresolved-marker');
    await screenshot('quick-fix-tab-stops');
    await typeText('two seconds');
    await pressKeys('Tab');
    await typeText('trips are never changed');
    await pressKeys('Tab');
    const line = editor.document.lineAt(9).text;
    assert.match(
      line,
      /^- \*\*CAP trade-off \(Cassandra\):\*\* .*up to two seconds, .*because trips are never changed\.$/,
    );
    await untilFound(editor.document.uri);
    await vscode.commands.executeCommand('workbench.action.files.save');
  });

  it('disables a rule for a place, with the cursor on the reason', async function () {
    needsPage(this);
    const editor = await openDocument('disable.md', DESIGN);
    await untilFound(editor.document.uri, 'cap-tradeoff');
    await chooseAction(editor, 'Cassandra', 'Disable cap-tradeoff for this place…');
    await untilFound(editor.document.uri, 'directive');
    await typeText('see RFC 7');
    const directive = '<!-- tradeoff-disable-next cap-tradeoff -- see RFC 7 -->';
    await until('the reason', () => editor.document.lineAt(8).text === directive);
    await untilFound(editor.document.uri);
    await vscode.commands.executeCommand('workbench.action.files.save');
  });

  it('turns a rule off, which can be turned on again', async function () {
    needsPage(this);
    const editor = await openDocument('rule-off.md', DESIGN);
    await untilFound(editor.document.uri, 'cap-tradeoff');
    await chooseAction(editor, 'Cassandra', 'Turn off cap-tradeoff');
    await untilFound(editor.document.uri);
    const configuration = vscode.workspace.getConfiguration('tradeoff', editor.document.uri);
    assert.deepEqual(configuration.get('rules'), { 'cap-tradeoff': 'ignore' });
    await configuration.update('rules', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await untilFound(editor.document.uri, 'cap-tradeoff');
  });

  it('turns a rule off in the configuration file where there is one', async function () {
    needsPage(this);
    const editor = await openDocument('configured/design.md', DESIGN);
    const file = vscode.Uri.joinPath(editor.document.uri, '..', '.tradeoff.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": {} }\n'));
    await untilFound(editor.document.uri, 'cap-tradeoff');
    await chooseAction(editor, 'Cassandra', 'Turn off cap-tradeoff');
    await untilFound(editor.document.uri);
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.deepEqual(JSON.parse(saved), { rules: { 'cap-tradeoff': 'ignore' } });
  });

  it('turns a rule off beside what is not saved in the configuration file, in one step that can be undone', async function () {
    needsPage(this);
    const editor = await openDocument('unsaved/design.md', DESIGN);
    const uri = vscode.Uri.joinPath(editor.document.uri, '..', '.tradeoff.json');
    const saved = '{\n  // Ours.\n  "rules": {\n    "cache-eviction": "hint" // later\n  }\n}\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(saved));
    const file = await vscode.workspace.openTextDocument(uri);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(uri, new vscode.Position(0, 0), '// Not saved.\n');
    await vscode.workspace.applyEdit(typed);
    await untilFound(editor.document.uri, 'cap-tradeoff');
    await chooseAction(editor, 'Cassandra', 'Turn off cap-tradeoff');
    const off = saved.replace('    "cache', '    "cap-tradeoff": "ignore",\n    "cache');
    await until('the rule in the file', () => file.getText() === `// Not saved.\n${off}`);
    assert.equal(file.isDirty, true, 'what is not saved is for who typed it to save');
    await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('undo');
    assert.equal(file.getText(), `// Not saved.\n${saved}`);
    await vscode.commands.executeCommand('redo');
    await file.save();
    await vscode.window.showTextDocument(editor.document);
    await untilFound(editor.document.uri);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
  });

  it('silences a README that is no design', async function () {
    needsPage(this);
    const design = '# Rides\n\nTrips are kept in Cassandra.\n';
    const editor = await openDocument('README.md', design);
    await vscode.commands.executeCommand('tradeoff.lintAsDesign');
    await untilFound(editor.document.uri, 'cap-tradeoff');
    await chooseAction(editor, 'Cassandra', 'This is not a design doc');
    await untilFound(editor.document.uri);
    assert.equal(editor.document.getText(), `---\ntradeoff: false\n---\n\n${design}`);
    await vscode.commands.executeCommand('workbench.action.files.save');
  });
});
