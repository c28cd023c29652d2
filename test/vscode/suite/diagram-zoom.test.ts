import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  closeEverything,
  DRAWN,
  mermaid,
  openPreview,
  openText,
  replace,
  untilCount,
  untilShown,
} from './diagram-preview.ts';
import {
  appearanceOf,
  attributesOf,
  boxesOf,
  click,
  drag,
  focus,
  needsPage,
  pressKeys,
  screenshot,
  turnWheel,
  until,
} from './workbench.ts';

const SMALL = `# Small\n\n${mermaid('flowchart LR', 'a[First] --> b[Second]')}`;

interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

async function viewOf(index = 0): Promise<View> {
  const style = (await attributesOf('.sheet', 'style'))[index] ?? '';
  const [x, y, scale] = style.match(/-?[\d.]+(?:e-\d+)?/g) ?? [];
  return { x: Number(x), y: Number(y), scale: Number(scale) };
}

async function untilView(description: string, fits: (view: View) => boolean): Promise<View> {
  return until(description, async () => {
    const view = await viewOf();
    return fits(view) && view;
  });
}

describe('Zooming in the diagram preview', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
  });

  after(closeEverything);

  it('goes by wheel, mouse, keys and buttons', async () => {
    await openText(SMALL);
    await openPreview();
    await untilShown('Second');
    assert.equal((await viewOf()).scale, 1);
    await turnWheel('.viewport', 0, -400, 'Control');
    const zoomed = await untilView('zoomed in by the wheel', ({ scale }) => scale > 1.2);
    for (let times = 0; times < 6; times++) await click('.tool[aria-label="Zoom in"]');
    const larger = await untilView('zoomed in by the button', ({ scale }) => scale > zoomed.scale * 2);
    await drag('.viewport', -60, 0);
    const dragged = await untilView('dragged', ({ x }) => x < larger.x - 40);
    await turnWheel('.viewport', 30, 0);
    await untilView('panned by the wheel', ({ x }) => x < dragged.x - 20);
    await focus('.viewport');
    await pressKeys('ArrowLeft');
    await untilView('panned by a key', ({ x }) => x > dragged.x);
    await pressKeys('1');
    await untilView('actual size', ({ scale }) => scale === 1);
    await pressKeys('-');
    await untilView('zoomed out by a key', ({ scale }) => scale === 0.8);
    await pressKeys('0');
    await untilView('fitted', ({ scale }) => scale === 1);
  });

  it('is kept while the diagram is edited, covered, left for another document, and closed', async () => {
    const editor = await openText(`${SMALL}${mermaid('flowchart LR', 'm --> n')}`);
    await openPreview();
    await untilCount(DRAWN, 2);
    for (let times = 0; times < 5; times++) await click('.diagram:first-child .tool[aria-label="Zoom in"]');
    const zoomed = await untilView('zoomed', ({ scale }) => scale > 3);
    const same = (view: View) => Math.abs(view.x - zoomed.x) < 1 && view.scale === zoomed.scale;
    await replace(editor, 'Second', 'Other');
    await untilShown('Other');
    assert.ok(same(await viewOf()), 'kept after an edit');
    assert.equal((await viewOf(1)).scale, 1);

    const cover = await vscode.workspace.openTextDocument({ language: 'plaintext' });
    await vscode.window.showTextDocument(cover, vscode.ViewColumn.Two);
    await untilCount(DRAWN, 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await untilShown('Other');
    await untilView('kept behind another tab', same);

    const other = await openText(mermaid('flowchart LR', 'x[Elsewhere]'));
    await untilShown('Elsewhere');
    await vscode.window.showTextDocument(editor.document, { viewColumn: other.viewColumn ?? vscode.ViewColumn.One });
    await untilShown('Other');
    await untilView('kept for the document', same);
  });

  it('leaves the page where it was scrolled to, through edits and tabs', async () => {
    const parts = ['One', 'Two', 'Three', 'Four', 'Five'].map(
      (name) => `# ${name}\n\n${mermaid('flowchart TD', `a[${name} in] --> b --> c --> d`)}`,
    );
    const editor = await openText(parts.join(''));
    await openPreview();
    await untilCount(DRAWN, 5);
    await turnWheel('.heading:has-text("One")', 0, 600);
    const placeOfThree = async () => (await boxesOf('.heading:has-text("Three")'))[0]?.y ?? Number.NaN;
    const scrolled = await until('scrolled', async () => {
      const before = await placeOfThree();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return before < 600 && before === (await placeOfThree()) && before;
    });
    const untilThere = (description: string) =>
      until(description, async () => Math.abs((await placeOfThree()) - scrolled) < 3);
    await replace(editor, 'Three in', 'Third in');
    await untilShown('Third in');
    await untilThere('there after an edit');
    const cover = await vscode.workspace.openTextDocument({ language: 'plaintext' });
    await vscode.window.showTextDocument(cover, vscode.ViewColumn.Two);
    await untilCount(DRAWN, 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await untilCount(DRAWN, 5);
    await untilThere('there behind another tab');
  });

  it('shows a diagram of four hundred nodes, and moves it without delay', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => `  n${index}[Node ${index}] --> n${Math.floor(index / 3)}`);
    await openText(`# Large\n\n${mermaid('flowchart LR', ...lines.slice(1))}`);
    await openPreview();
    await appearanceOf(DRAWN);
    const { scale } = await viewOf();
    await screenshot('panel-large');
    const start = Date.now();
    for (let times = 0; times < 10; times++) await click('.tool[aria-label="Zoom in"]');
    await untilView('zoomed', (view) => view.scale > scale * 8);
    const each = (Date.now() - start) / 10;
    await drag('.viewport', -200, -100);
    await click('.tool[aria-label="Fit"]');
    await untilView('all of it', (view) => view.scale < scale);
    await screenshot('panel-large-fitted');
    assert.ok(each < 400, `a step takes ${each} ms, clicks and answers included`);
  });
});
