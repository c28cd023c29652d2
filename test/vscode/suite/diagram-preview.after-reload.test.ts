import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, DRAWN, mermaid, openText, untilCount, untilShown } from './diagram-preview.ts';
import { screenshot, textsOf, until } from './workbench.ts';

describe('The diagram preview after the window was reloaded', () => {
  after(closeEverything);

  it('is as it was', async () => {
    await untilShown('Kept');
    await until('the same zoom', async () => (await textsOf('.tool.scale'))[0] === '244%');
    await screenshot('panel-reloaded');
    await openText(mermaid('flowchart LR', 'x[Other]'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await untilCount(`${DRAWN}:has-text("Kept")`, 1);
    await vscode.commands.executeCommand('tradeoff.unpinDiagramPreview');
    await untilShown('Other');
    assert.deepEqual(await textsOf('.tool.scale'), ['100%']);
  });
});
