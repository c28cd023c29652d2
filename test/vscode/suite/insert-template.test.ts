import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { needsPage, pressKeys, screenshot, textsOf, typeText, until } from './workbench.ts';

const DESIGN = '# Shop\n\n## Data\n\nOrders are kept in PostgreSQL on one node.\n';

async function editorWith(content: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await vscode.commands.executeCommand('workbench.action.closePanel');
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  const editor = await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('cursorBottom');
  return editor;
}

const OPEN_PICK = '.quick-input-widget:not([style*="display: none"])';

/** What the quick pick offers, without the details below each choice. */
const picks = async () => {
  const labels = await textsOf(`${OPEN_PICK} .quick-input-list-rows > .quick-input-list-row:first-child .label-name`);
  return labels.map((label) => label.trim());
};

async function choose(words: string, first: string): Promise<void> {
  await typeText(words);
  await until(`“${first}” to be the first choice`, async () => (await picks())[0] === first);
}

async function fromPalette(title = 'Insert Template (1/2)'): Promise<void> {
  await pressKeys('F1');
  await choose('Tradeoff: Insert Template', 'Tradeoff: Insert Template…');
  await enterTo(title);
}

/** Presses Enter and waits for the quick pick of this title, so that what is typed next goes there. */
async function enterTo(title: string): Promise<void> {
  await pressKeys('Enter');
  await until(title, async () => (await textsOf(`${OPEN_PICK} .quick-input-title`)).includes(title));
}

const previewed = () =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'tradeoff-template')?.getText() ?? '';
const previewTabs = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === 'tradeoff-template');

describe('Insert Template…', () => {
  before(function () {
    needsPage(this);
  });
  after(async () => {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (document.isUntitled) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('inserts a section from the palette, at its level, in one step that can be undone', async () => {
    const { document } = await editorWith(DESIGN);
    await fromPalette();
    assert.deepEqual(await picks(), ['Section', 'Whole document']);
    await choose('section', 'Section');
    await enterTo('Insert Template (2/2)');
    assert.equal((await picks())[0], 'On-call notes', 'the workspace has a template of its own');
    await until('its preview', () => previewed().startsWith('## On call'));
    await pressKeys('ArrowDown', 'ArrowDown');
    await until('the preview to follow', () => previewed().startsWith('## CAP trade-off'));
    await screenshot('template-pick');
    await choose('cache pol', 'Cache policy');
    await until('the preview to follow', () => previewed().startsWith('## Cache policy'));
    await pressKeys('Enter');
    await until('the section', () => document.getText().startsWith(`${DESIGN}\n## Cache policy\n`));
    await until('the preview to be closed', () => previewTabs().length === 0);
    assert.equal(vscode.window.tabGroups.all.length, 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), DESIGN);
  });

  it('lets its blanks be filled one after another', async () => {
    const { document } = await editorWith(DESIGN);
    await fromPalette();
    await choose('section', 'Section');
    await enterTo('Insert Template (2/2)');
    await choose('cache pol', 'Cache policy');
    await pressKeys('Enter');
    await until('the section', () => document.getText().includes('<Cached data…>'));
    await until('the first tab stop', () => {
      const { selection, document: active } = vscode.window.activeTextEditor ?? {};
      return selection && active?.getText(selection) === '<Cached data…>';
    });
    await typeText('Products');
    await pressKeys('Tab');
    await typeText('10 min');
    await until('both blanks filled', () => document.getText().includes('TTL 10 min, with'));
    assert.match(document.getText(), /\| {2}\| Products \| Because \||\| \| Products \| Because \|/);
    assert.match(document.getText(), /up to 10 min/, 'the same blank is filled everywhere');
    await screenshot('template-inserted');
  });

  it('leaves everything as it was when a person changes their mind', async () => {
    const { document } = await editorWith(DESIGN);
    await fromPalette();
    await choose('whole', 'Whole document');
    await enterTo('Insert Template (2/2)');
    await until('the preview', () => previewTabs().length === 1 && previewed().startsWith('### <The decision'));
    await pressKeys('Escape');
    await until('the preview to be closed', () => previewTabs().length === 0);
    assert.equal(document.getText(), DESIGN);
    assert.equal(vscode.window.tabGroups.all.length, 1);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('inserts a section by completion', async () => {
    const { document } = await editorWith(`${DESIGN}\n`);
    await typeText('sticky');
    await pressKeys('Control+Space');
    await until('a word that begins no template to offer none', async () => {
      const rows = await textsOf('.suggest-widget.visible .monaco-list-row, .suggest-widget.visible .message');
      return rows.length > 0 && rows.every((row) => !row.includes('Tradeoff:'));
    });
    await pressKeys('Escape', 'Control+Backspace');
    await typeText('websocket');
    await pressKeys('Control+Space');
    await until('the completion', async () =>
      (await textsOf('.suggest-widget.visible .monaco-list-row.focused')).some((row) =>
        row.includes('WebSocket affinity'),
      ),
    );
    await pressKeys('Control+Space');
    await until('its text', async () =>
      (await textsOf('.suggest-details .body')).some((text) => text.includes('WebSocket is used because')),
    );
    await screenshot('template-completion');
    await pressKeys('Enter');
    await until('the section', () =>
      document.getText().startsWith(`${DESIGN}\n## WebSocket affinity\n\nWebSocket is used`),
    );
    assert.equal(document.getText().includes('websocket'), false, 'the word typed is gone');
  });

  it('opens a new document where no Markdown editor is active', async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await fromPalette('Insert Template');
    await choose('service', 'Service design');
    await until('the preview', () => previewed().startsWith('# <Name of the service…>'));
    await pressKeys('Enter');
    const document = await until('the document', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled && active.getText().startsWith('# <Name of the service…>') ? active : undefined;
    });
    assert.equal(document.languageId, 'markdown');
    await typeText('Checkout');
    await until('the name filled', () => document.getText().startsWith('# Checkout\n'));
    await screenshot('template-document');
  });
});
