import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openDocument, placeOf, untilFound } from './documents.ts';
import { screenshot, until } from './workbench.ts';

const DESIGN = `# Shop

## Order Service

The order service owns stock.

- In a list:

  \`\`\`mermaid
  flowchart LR
    web[Web] --> os[Order Service]
    os --> db[(Ledger)]
  \`\`\`
`;

describe('A diagram in the design', () => {
  it('has a squiggle at the token to change, and a fix for it', async () => {
    const editor = await openDocument('broken-diagram.md', DESIGN.replace('-->', '->'));
    const { document } = editor;
    await untilFound(document.uri, 'mermaid-syntax');
    const [error] = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'tradeoff');
    assert.ok(error);
    assert.equal(document.getText(error.range), '->');
    assert.match(error.message, /^There is no arrow `->`/);
    await screenshot('squiggle-at-token');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      error.range,
    );
    const fix = actions.find(({ title }) => title === 'Replace by `-->`');
    assert.ok(fix?.edit, `among ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(fix.edit);
    await untilFound(document.uri);
    assert.equal(document.getText(), DESIGN);
    await vscode.commands.executeCommand('workbench.action.files.save');
  });

  it('shares the references of a component with the text', async () => {
    const { document } = await openDocument('references.md', DESIGN);
    const find = (words: string) =>
      vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        placeOf(document, words),
      );
    const places = await until('references in the diagram', async () => {
      const found = await find('order service owns');
      return found.length > 2 && found;
    });
    const texts = places.map(({ range }) => `${range.start.line}: ${document.getText(range)}`);
    assert.deepEqual(texts, ['2: Order Service', '4: order service', '10: os', '10: Order Service', '11: os']);
    assert.deepEqual((await find('Order Service]')).length, places.length);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (list: readonly vscode.DocumentSymbol[]): readonly string[] =>
      list.flatMap(({ name, children }) => [name, ...names(children)]);
    assert.ok(names(symbols).includes('Ledger'), names(symbols).join());
    const place = placeOf(document, 'Order Service]');
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
    await vscode.commands.executeCommand('editor.action.goToReferences');
    await screenshot('references');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('renames a component, its id left alone, and says in a hover what the document says of it', async () => {
    const { document } = await openDocument('rename.md', DESIGN);
    const at = () => placeOf(document, 'Order Service]');
    const [hover] = await until('a hover on the node', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at(),
      );
      return found.length > 0 && found;
    });
    const shown = hover?.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    assert.match(shown ?? '', /The order service owns stock\./);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(),
      'Sales (EU)',
    );
    await vscode.workspace.applyEdit(edit);
    const renamed = DESIGN.replaceAll('[Order Service]', '["Sales (EU)"]').replaceAll(/order service/gi, 'Sales (EU)');
    assert.equal(document.getText(), renamed);
    await screenshot('renamed');
    await vscode.commands.executeCommand('workbench.action.files.save');
  });

  it('is linted and highlighted in a file of its own', async () => {
    const { document } = await openDocument('shop.mmd', 'flowchart LR\n  %% the shop\n  web[Web (v2)] --> api\n');
    assert.equal(document.languageId, 'mermaid');
    await untilFound(document.uri, 'mermaid-syntax');
    await screenshot('mermaid-file');
  });
});
