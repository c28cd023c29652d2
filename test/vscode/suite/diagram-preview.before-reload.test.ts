import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, mermaid, openPreview, untilShown } from './diagram-preview.ts';
import { openDocument } from './documents.ts';
import { click, needsPage, textsOf } from './workbench.ts';

describe('The diagram preview before the window is reloaded', () => {
  before(async function () {
    needsPage(this);
    await closeEverything();
  });

  it('is zoomed and pinned', async () => {
    await openDocument('reload.md', `# Kept\n\n${mermaid('flowchart LR', 'a[Kept] --> b')}`);
    await openPreview();
    await untilShown('Kept');
    for (let times = 0; times < 4; times++) await click('.tool[aria-label="Zoom in"]');
    assert.deepEqual(await textsOf('.tool.scale'), ['244%']);
    await vscode.commands.executeCommand('tradeoff.pinDiagramPreview');
    // VS Code saves the state of its parts in a while.
    await new Promise((resolve) => setTimeout(resolve, 3000));
  });
});
