import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { needsPage, screenshot, textsOf, until } from './workbench.ts';

describe('The walkthrough', () => {
  it('leads from a finding to all of a workspace, with a picture for each step', async function () {
    needsPage(this);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand(
      'workbench.action.openWalkthrough',
      'tradeoff-lint.tradeoff-lint#start',
      false,
    );
    const steps = await until('the steps', async () => {
      const texts = await textsOf('.gettingStartedContainer .step-title');
      return texts.length >= 5 && texts;
    });
    assert.ok(
      steps.some((step) => step.includes('See what a design leaves unsaid')),
      steps.join(),
    );
    await until('the picture', async () => (await textsOf('.getting-started-media')).length > 0);
    await screenshot('walkthrough');
    const extension = vscode.extensions.getExtension('tradeoff-lint.tradeoff-lint')!;
    const [{ steps: declared }] = extension.packageJSON.contributes.walkthroughs;
    for (const { media } of declared as readonly { readonly media: { readonly image: string } }[]) {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, media.image));
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
