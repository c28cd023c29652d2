import * as vscode from 'vscode';
import { openDocument } from './documents.ts';
import { until } from './workbench.ts';

/** Waits until `label` is offered where `‸` stands in `text`. */
async function untilOffered(name: string, text: string, label: string): Promise<void> {
  const own = text.replace('‸', '');
  const { document } = await openDocument(name, own);
  // Of a file that was open before, the editor shows the old text for a while.
  await until(`${name} as it is written`, async () => document.getText() === own);
  const place = document.positionAt(text.indexOf('‸'));
  await until(`${label} in ${name}`, async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
    );
    return list.items.some((item) => JSON.stringify(item.label).includes(label));
  });
}

describe('The schema of the configuration', () => {
  for (const [name, wrap] of [
    ['schema/.tradeoff.json', (own: string) => own],
    ['schema/package.json', (own: string) => `{ "name": "x", "tradeoff": ${own} }`],
  ] as const) {
    it(`completes ${name}`, async () => {
      await untilOffered(name, wrap('{ "rules": { ‸ } }'), 'cap-tradeoff');
      await untilOffered(name, wrap('{ "rules": { "cap-tradeoff": ‸ } }'), 'ignore');
    });
  }

  it('underlines what is wrong', async () => {
    const { document } = await openDocument('schema/.tradeoff.json', '{ "rulse": {} }');
    const diagnostics = () => vscode.languages.getDiagnostics(document.uri);
    await until('the unknown key', () => diagnostics().some(({ message }) => message.includes('rulse')));
  });
});
