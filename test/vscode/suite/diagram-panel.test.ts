import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  closeEverything,
  DRAWN,
  mermaid,
  openPreview,
  openText,
  previewTitle,
  replace,
  untilCount,
  untilShown,
} from './diagram-preview.ts';
import { openDocument, placeOf } from './documents.ts';
import {
  appearanceOf,
  attributesOf,
  boxesOf,
  click,
  countOf,
  needsPage,
  pressKeys,
  screenshot,
  textsInView,
  textsOf,
  turnWheel,
  until,
} from './workbench.ts';

const flowchart = (name: string) => mermaid('flowchart TD', `a[${name} in] --> b --> c --> d --> e[Out]`);

/** One of each type of which nodes and edges are known, and one of which they are not. */
const TYPES: readonly { readonly source: readonly string[]; readonly parts: number }[] = [
  {
    source: ['flowchart LR', 'subgraph g [Group]', 'a_b[One] -->|to| c', 'end', 'a_b --> c', 'c e1@--> d.e'],
    parts: 7,
  },
  {
    source: [
      ...['sequenceDiagram', 'actor U as User', 'box Aqua Back <br/>office', 'participant S', 'end'],
      ...['U->>S: ask', 'S-->>U: tell', 'U->>S: thank'],
    ],
    parts: 6,
  },
  { source: ['classDiagram', 'class Order_Item', 'Order <|-- Order_Item : is', 'Order --> Customer'], parts: 5 },
  { source: ['stateDiagram-v2', '[*] --> Open', 'Open --> Paid: pay', 'Open --> Lost', 'Paid --> [*]'], parts: 5 },
  { source: ['erDiagram', 'CUSTOMER ||--o{ ORDER : places', 'ORDER ||--|{ LINE : has'], parts: 5 },
  { source: ['C4Context', 'Person(p, "Person")', 'System(s, "System")', 'Rel(p, s, "uses")'], parts: 3 },
  { source: ['mindmap', '  root((Shop))', '    Stock', '    Orders'], parts: 3 },
];

describe('The panel of the diagram preview', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
  });

  after(closeEverything);

  it('knows what it has drawn, whatever the type', async () => {
    const fences = TYPES.map(({ source }) => mermaid(...source));
    await openText(fences.join(''));
    await openPreview();
    await untilCount(DRAWN, TYPES.length);
    for (const [index, { parts, source }] of TYPES.entries()) {
      await until(`${parts} parts of ${source[0]}`, async () => {
        const found = await attributesOf(`.diagram:nth-child(${index + 1}) [data-part]`, 'data-part');
        return new Set(found).size === parts;
      });
    }
    await screenshot('panel-types');
  });

  it('opens from the lens over a fence, that diagram in view', async () => {
    await openText(['One', 'Two', 'Three', 'Four'].map((name) => `# ${name}\n\n${flowchart(name)}`).join(''));
    await until('the lenses', async () => (await textsOf('.codelens-decoration a')).length >= 3);
    await click('.codelens-decoration >> nth=2');
    await untilShown('Four in');
    await until('the third in view', async () => (await textsInView('.diagram .heading'))[0] === 'Three');
  });

  it('shows no lens to who wants none, live', async () => {
    const configuration = vscode.workspace.getConfiguration('tradeoff');
    const lenses = async () => (await textsOf('.codelens-decoration a')).length;
    await openText(flowchart('Lens'));
    await until('the lens', async () => (await lenses()) === 1);
    await configuration.update('diagramLens', false, vscode.ConfigurationTarget.Global);
    await until('no lens', async () => (await lenses()) === 0);
    await configuration.update('diagramLens', undefined, vscode.ConfigurationTarget.Global);
    await until('the lens again', async () => (await lenses()) === 1);
  });

  it('opens from the context menu', async () => {
    await openText(flowchart('Menu'));
    await click('.monaco-editor .view-lines');
    await pressKeys('Shift+F10');
    // A menu takes no click right after it has opened.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await click('.context-view :text("Open Diagram Preview to the Side")');
    await untilShown('Menu in');
  });

  it('draws Mermaid files', async () => {
    const editor = await openDocument('drawn.mmd', 'flowchart LR\n  web[Web shop] --> api[Service]\n');
    await openPreview();
    await untilShown('Web shop');
    assert.equal(previewTitle(), 'Diagrams: drawn.mmd');
    await click('.sheet .node:has-text("Service")');
    await until('the node in the file', () => editor.document.getText(editor.selection) === 'Service');
  });

  it('stays with a document it is pinned to, and follows again', async () => {
    const first = await openText(flowchart('First'));
    await openPreview();
    await untilShown('First in');
    await vscode.commands.executeCommand('tradeoff.pinDiagramPreview');
    await openText(flowchart('Second'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await countOf(`${DRAWN}:has-text("First in")`), 1);
    assert.equal(vscode.window.activeTextEditor?.document === first.document, false);
    await vscode.commands.executeCommand('tradeoff.unpinDiagramPreview');
    await untilShown('Second in');
  });

  it('stays with a document that is renamed, and leaves one that is deleted', async () => {
    const { document } = await openDocument('before.md', flowchart('Moved'));
    await openPreview();
    await untilShown('Moved in');
    await vscode.commands.executeCommand('tradeoff.pinDiagramPreview');
    const renamed = vscode.Uri.joinPath(document.uri, '../after.md');
    const renaming = new vscode.WorkspaceEdit();
    renaming.renameFile(document.uri, renamed);
    await vscode.workspace.applyEdit(renaming);
    await until('the new name', () => previewTitle() === 'Diagrams: after.md');
    const editor = await vscode.window.showTextDocument(renamed, { viewColumn: vscode.ViewColumn.One });
    await replace(editor, 'Moved', 'Still here');
    await untilShown('Still here in');
    await editor.document.save();
    const deleting = new vscode.WorkspaceEdit();
    deleting.deleteFile(renamed);
    await vscode.workspace.applyEdit(deleting);
    await until('nothing to show', async () => (await textsOf('#notice.empty')).join().startsWith('Open a Markdown'));
    assert.equal(await countOf('.diagram'), 0);
    const next = await vscode.workspace.openTextDocument({ language: 'markdown', content: flowchart('Next') });
    // The panel is alone in the first column now.
    await vscode.window.showTextDocument(next, { viewColumn: vscode.ViewColumn.Two });
    await untilShown('Next in');
  });

  it('has its menus within the window', async () => {
    const small = mermaid('flowchart LR', 'a --> b');
    await openText(flowchart('One') + flowchart('Two') + small);
    await openPreview();
    await untilCount(DRAWN, 3);
    const [window] = await boxesOf('.monaco-workbench');
    for (const place of ['first-child', 'last-child']) {
      const opener = `.diagram:${place} .export > .tool`;
      // Only as far as it takes: the last one comes to stand at the bottom.
      await click(opener);
      const [menu] = await until('the menu', async () => {
        const boxes = await boxesOf(`.diagram:${place} .menu`);
        return boxes.length > 0 && boxes;
      });
      const [button] = await boxesOf(opener);
      assert.ok(window && menu && button);
      assert.ok(menu.y >= 0 && menu.y + menu.height <= window.height, `${JSON.stringify(menu)} in ${window.height}`);
      assert.ok(menu.x >= 0 && menu.x + menu.width <= window.width);
      const isAbove = menu.y + menu.height <= button.y;
      assert.equal(isAbove, place === 'last-child');
      await screenshot(`panel-menu-${place}`);
      await pressKeys('Escape');
      await untilCount('.menu:popover-open', 0);
    }
  });

  it('shows what is in view first, of a hundred diagrams in a megabyte', async function () {
    this.timeout(120_000);
    const words = 'It is written here at length and asks for nothing. '.repeat(200);
    const parts = Array.from({ length: 100 }, (_, at) => `# Part ${at}\n\n${words}\n\n${flowchart(`Part ${at}`)}`);
    const editor = await openText(parts.join(''));
    assert.ok(editor.document.getText().length > 1_000_000);
    const at = placeOf(editor.document, 'Part 60 in');
    editor.selection = new vscode.Selection(at, at);
    await openPreview();
    await appearanceOf(`${DRAWN}:has-text("Part 60 in")`);
    assert.equal((await textsInView('.diagram .heading'))[0], 'Part 60');
    // Far away, to what is not drawn yet.
    await turnWheel('.diagram:nth-child(61) .heading', 0, 100_000);
    await until('what is there now', async () => {
      const drawn = await textsInView('.diagram:not(.undrawn) .heading');
      return drawn.length > 0 && drawn.every((heading) => Number(heading.replace('Part ', '')) > 90);
    });
    const inView = await textsInView('.diagram .heading');
    await until('all of them', async () => (await countOf(DRAWN)) === 100, 60_000);
    assert.deepEqual(await textsInView('.diagram .heading'), inView, 'nothing has moved meanwhile');
    // Drawings are numbered as they are made.
    const numbers = (await attributesOf('.sheet > svg', 'id')).map((id) => Number(id?.replace('drawing-', '')));
    const order = numbers.map((_, part) => part).toSorted((a, b) => numbers[a]! - numbers[b]!);
    assert.equal(order[0], 60);
    assert.ok(
      order.slice(0, 3).every((part) => Math.abs(part - 60) < 3),
      `first what is in view, or nearest to it: ${order}`,
    );
    const scrolledTo = Number(inView[0]?.replace('Part ', ''));
    assert.ok(order.indexOf(scrolledTo) < order.indexOf(10), `what was scrolled to before the rest: ${order}`);
  });

  it('is gone through by the keyboard', async () => {
    await openText(`# Keys\n\n${flowchart('Keys')}`);
    await openPreview();
    await untilShown('Keys in');
    await click('.heading');
    const focused: string[] = [];
    for (let stop = 0; stop < 8; stop++) {
      await pressKeys('Tab');
      const [label] = await attributesOf(':is(#diagrams) :focus', 'aria-label');
      const [text] = await textsOf('#diagrams :focus');
      focused.push(label ?? text?.trim() ?? '');
    }
    assert.deepEqual(focused.slice(0, 6), ['Line 3', 'Zoom out', focused[2], 'Zoom in', 'Fit', 'Save or copy…']);
    assert.match(focused[2] ?? '', /^Zoom \d+%/);
    assert.equal(focused[7], 'Keys in');
    const [roles] = [await attributesOf('.viewport', 'role')];
    assert.deepEqual(roles, ['group']);
  });
});
