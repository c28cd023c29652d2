import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  closeEverything,
  DRAWN,
  mermaid,
  openPreview,
  openText,
  previewTitle,
  untilCount,
  untilShown,
} from './diagram-preview.ts';
import { openDocument } from './documents.ts';
import {
  attributesOf,
  click,
  countOf,
  needsPage,
  pressKeys,
  screenshot,
  textsInView,
  textsOf,
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
