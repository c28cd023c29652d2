import { strict as assert } from 'node:assert';
import { closeEverything, DRAWN, mermaid, openPreview, openText, untilCount, untilShown } from './diagram-preview.ts';
import { click, countOf, needsPage, screenshot, textsOf } from './workbench.ts';

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
    const relations = mermaid('erDiagram', ...lines(301, (at) => `E${at} ||--o{ E${at >> 1} : has`));
    await openText(tree + long + relations + mermaid('flowchart LR', 'd[Harmless] --> e'));
    await openPreview();
    await untilShown('Harmless');
    await untilCount(NOTICE, 3);
    const said = (await textsOf(`${NOTICE} .message`)).join('\n');
    assert.match(said, /more than 500 edges.*\n.*characters, more than 50,000.*\n.*301 edges, more than 300/);
    assert.equal(await countOf(DRAWN), 1);
    await screenshot('panel-too-large');
    await click('.diagram:first-child .fix:has-text("Draw It All the Same")');
    await untilShown('n501');
    await untilCount(NOTICE, 2);
  });
});
