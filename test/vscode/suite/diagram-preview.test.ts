import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  closeEverything,
  DRAWN,
  FAILED,
  mermaid,
  openExample,
  openPreview,
  openText,
  previewTitle,
  replace,
  STALE_DRAWING,
  untilCount,
  untilShown,
  useTheme,
} from './diagram-preview.ts';
import { placeOf } from './documents.ts';
import {
  attributesOf,
  click,
  countOf,
  hover,
  needsPage,
  screenshot,
  stylesOf,
  textsInView,
  textsOf,
  until,
} from './workbench.ts';

/** The examples, and what has to be put right in them before Mermaid can draw them. */
const EXAMPLES: readonly { readonly name: string; readonly repair?: readonly [wrong: string, right: string] }[] = [
  { name: 'adr-0007-session-store' },
  { name: 'chat-service', repair: ['[Search index', '[Search index]'] },
  { name: 'metrics-pipeline' },
  { name: 'shop', repair: ['feed -> catalogue', 'feed --> catalogue'] },
];

/** A selector of the drawing that is shown first; each drawing has an identifier of its own. */
async function firstDrawing(): Promise<string> {
  const selectors = Array.from({ length: 9 }, (_, index) => `.diagram:first-child .sheet > #drawing-${index + 1}`);
  const counts = await Promise.all(selectors.map((selector) => countOf(selector)));
  return selectors[counts.indexOf(1)] ?? 'none';
}

/** As the README shows it: the cursor on a component, and what can be done about it. */
async function showOff(editor: vscode.TextEditor): Promise<void> {
  const place = placeOf(editor.document, 'Cassandra, partitioned');
  editor.selection = new vscode.Selection(place, place);
  await untilCount('.mark.highlighted', 1);
  await click('.findings .item:has-text("cap-tradeoff") .more');
  await untilCount('.findings .fix:has-text("availability first")', 1);
  await hover('.diagram .heading');
  await screenshot('panel-chat-service');
}

describe('The diagram preview', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
  });

  after(closeEverything);

  it('draws the diagrams of each example, and says of the others what is wrong', async () => {
    for (const { name, repair } of EXAMPLES) {
      const editor = await openExample(name);
      if (previewTitle() === undefined) await openPreview();
      await until('the preview to follow', () => previewTitle() === `Diagrams: ${name}.md`);
      await untilCount(repair ? FAILED : DRAWN, 1);
      if (repair) {
        await replace(editor, ...repair);
        await untilCount(DRAWN, 1);
      }
      if (name === 'chat-service') await showOff(editor);
    }
  });

  it('is opened with the button above the editor, the diagram at the cursor in view', async () => {
    const parts = ['One', 'Two', 'Three', 'Four', 'Five'];
    const diagrams = parts.map(
      (part) => `# ${part}\n\n${mermaid('flowchart TD', `a[${part} in] --> b --> c --> d[Out]`)}`,
    );
    const editor = await openText(diagrams.join(''));
    const cursor = editor.document.positionAt(editor.document.getText().indexOf('Four in'));
    editor.selection = new vscode.Selection(cursor, cursor);
    await click('.editor-actions [aria-label^="Open Diagram Preview"]');
    await untilCount(DRAWN, 5);
    assert.deepEqual(await textsOf('.diagram .heading'), parts);
    await until(
      'the diagram at the cursor in view',
      async () => (await textsInView('.diagram .heading'))[0] === 'Four',
    );
    await screenshot('preview-cursor');
  });

  it('draws again what is edited, and nothing else', async () => {
    const editor = await openText(
      `# One\n\n${mermaid('flowchart LR', 'a[First] --> b')}# Two\n\n${mermaid('sequenceDiagram', 'A->>B: hello')}`,
    );
    await openPreview();
    await untilShown('First');
    await untilShown('hello');
    const untouched = await firstDrawing();
    await replace(editor, 'hello', 'goodbye');
    await untilShown('goodbye');
    await replace(editor, '# One', 'Some words above\n\n# First one');
    await until('the new heading', async () => (await textsOf('.diagram .heading')).includes('First one'));
    assert.equal(await firstDrawing(), untouched);
    assert.deepEqual(await textsOf('.diagram .caption .place'), ['Line 5', 'Line 12']);
  });

  it('leaves out what is superseded while keys come faster than drawings', async () => {
    const editor = await openText(mermaid('flowchart LR', 'a[Typed] --> b'));
    await openPreview();
    await untilShown('Typed');
    const number = async () => Number((await attributesOf('.sheet > svg', 'id'))[0]?.replace(/\D/g, ''));
    const before = await number();
    for (let key = 0; key < 20; key++) await replace(editor, 'Typed', 'Typedx');
    await untilShown(`Typed${'x'.repeat(20)}`);
    const drawings = (await number()) - before;
    assert.ok(drawings < 10, `${drawings} drawings for 20 keys`);
  });

  it('keeps the last good drawing of a diagram that breaks, with the error and its place', async () => {
    const editor = await openExample('metrics-pipeline');
    await replace(
      editor,
      '### Store',
      `### Retention\n\n${mermaid('flowchart LR', '  raw[Raw samples] --> hourly')}### Store`,
    );
    await openPreview();
    await untilCount(DRAWN, 2);
    await replace(editor, 'writer --> store[(Cassandra)]', 'writer --> store[(Cassandra');
    await untilCount(STALE_DRAWING, 1);
    await untilCount(DRAWN, 1);
    const [place] = await until('the place of the error', async () => {
      const places = await textsOf('.problem .place:not([hidden])');
      return places.length > 0 && places;
    });
    const [error] = vscode.languages.getDiagnostics(editor.document.uri).filter(({ severity }) => severity === 0);
    assert.ok(error);
    assert.equal(place, `Line ${error.range.start.line + 1}`);
    assert.match((await textsOf('.problem .message')).join(''), /never closed/);
    await screenshot('preview-broken');
    await click('.problem .place');
    await until('the cursor at the error', () =>
      vscode.window.activeTextEditor?.selection.active.isEqual(error.range.start),
    );
    await replace(editor, 'store[(Cassandra', 'store[(Scylla)]');
    await untilShown('Scylla');
    assert.equal(await countOf(FAILED), 0);
  });

  it('keeps the last good drawing while another tab covers it', async () => {
    const editor = await openText(mermaid('flowchart LR', 'a[Kept] --> b'));
    await openPreview();
    await untilShown('Kept');
    await replace(editor, '[Kept]', '[Kept');
    await untilCount(STALE_DRAWING, 1);
    const cover = await vscode.workspace.openTextDocument({ language: 'plaintext' });
    await vscode.window.showTextDocument(cover, vscode.ViewColumn.Two);
    await untilCount(STALE_DRAWING, 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await untilCount(`${STALE_DRAWING}:has-text("Kept")`, 1);
  });

  it('follows the theme', async () => {
    await openText(`# Sign-in\n\n${mermaid('flowchart LR', 'a[Browser] -->|token| b{Valid?}', 'b --> c[(Sessions)]')}
# Call\n\n${mermaid('sequenceDiagram', 'Client->>+Server: read', 'Note over Server: from the cache', 'Server-->>-Client: page')}`);
    await openPreview();
    await untilCount(DRAWN, 2);
    const textColor = async () => (await stylesOf(`${DRAWN} .nodeLabel`, 'color'))[0];
    const colors = new Set<string | undefined>();
    for (const [theme, picture] of [
      ['Default Light Modern', 'preview-light'],
      ['Default Dark Modern', 'preview-dark'],
      ['Default High Contrast', 'preview-high-contrast'],
    ] as const) {
      await useTheme(theme);
      await until(`colours for ${theme}`, async () => {
        const [text, editor] = [await textColor(), (await stylesOf('body:has(#diagrams)', 'color'))[0]];
        return text !== undefined && text === editor && !colors.has(text);
      });
      colors.add(await textColor());
      await untilCount(DRAWN, 2);
      await screenshot(picture);
    }
    await useTheme(undefined);
  });

  it('keeps still for who wants it so', async () => {
    const configuration = vscode.workspace.getConfiguration('workbench');
    const animations = () => stylesOf('.sheet path[data-edge]', 'animation-name');
    await openText(mermaid('flowchart LR', 'a e1@--> b', 'e1@{ animate: true }'));
    await openPreview();
    await untilCount(DRAWN, 1);
    assert.notDeepEqual(await animations(), ['none']);
    await configuration.update('reduceMotion', 'on', vscode.ConfigurationTarget.Global);
    await until('stillness', async () => (await animations())[0] === 'none');
    await configuration.update('reduceMotion', undefined, vscode.ConfigurationTarget.Global);
  });

  it('says so where there is no diagram', async () => {
    await openText('# Only words');
    await openPreview();
    await until('the notice', async () => (await textsOf('#notice.empty')).join('').includes('no Mermaid diagram'));
  });
});
