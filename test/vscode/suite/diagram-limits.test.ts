import { strict as assert } from 'node:assert';
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
  click,
  countOf,
  needsPage,
  screenshot,
  stylesOf,
  textsOf,
  until,
} from './workbench.ts';

const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, at) => line(at));
const NOTICE = '.problem.too-large:not([hidden])';

describe('The diagram preview of what is too large', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
  });

  after(closeEverything);

  it('says so in the place of the drawing, and draws it all the same when asked to', async () => {
    const tree = mermaid('flowchart TD', ...lines(501, (at) => `n${at + 1} --> n${at >> 1}`));
    const long = mermaid('sequenceDiagram', ...lines(2000, (at) => `A->>B: message ${at} of very many messages`));
    const relations = mermaid('erDiagram', ...lines(501, (at) => `E${at} ||--o{ E${at >> 1} : has`));
    await openText(tree + long + relations + mermaid('flowchart LR', 'd[Harmless] --> e'));
    await openPreview();
    await untilShown('Harmless');
    await untilCount(NOTICE, 3);
    const said = (await textsOf(`${NOTICE} .message`)).join('\n');
    assert.match(said, /more than 500 edges.*\n.*characters, more than 50,000.*\n.*501 edges, more than 500/);
    assert.equal(await countOf(DRAWN), 1);
    await screenshot('panel-too-large');
    await click('.diagram:first-child .fix:has-text("Draw It All the Same")');
    await appearanceOf(`${DRAWN}:has-text("n501")`);
    await untilCount(NOTICE, 2);
  });

  it('can be stopped once it is drawn, and keeps nothing from being used meanwhile', async () => {
    const tangle = mermaid('flowchart TD', ...lines(800, (at) => `n${at % 199} --> n${(at * 7919) % 197}`));
    const editor = await openText(`${mermaid('flowchart LR', 'd[Harmless] --> e')}# Tangle\n\n${tangle}`);
    await openPreview();
    await untilShown('Harmless');
    await untilCount(NOTICE, 1);
    await click('.diagram.failed .fix:has-text("Draw It All the Same")');
    await until('what stops it', async () => (await stylesOf('.diagram.wanted .stop', 'visibility'))[0] === 'visible');
    await untilCount(NOTICE, 0);
    await screenshot('panel-stop');
    // Long enough for the layout to be on its way.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await click('.diagram:first-child .tool[aria-label="Zoom in"]');
    await until('the other zoomed', async () => (await textsOf('.diagram:first-child .tool.scale'))[0] === '125%');
    assert.equal(await countOf('.diagram.wanted'), 1, 'it is still being drawn');
    await click('.diagram.wanted .stop');
    await untilCount(NOTICE, 1);
    assert.match((await textsOf(`${NOTICE} .message`)).join(), /was stopped/);
    assert.deepEqual(await attributesOf(':is(#diagrams) :focus', 'class'), ['fix'], 'the way to begin again');
    await replace(editor, 'Harmless', 'Still alive');
    await untilShown('Still alive');
  });
});
