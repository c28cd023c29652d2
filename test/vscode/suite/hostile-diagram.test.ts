import { strict as assert } from 'node:assert';
import { closeEverything, mermaid, openPreview, openText, replace, untilShown } from './diagram-preview.ts';
import { click, countOf, needsPage, screenshot } from './workbench.ts';

describe('The diagram preview of a hostile document', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
  });

  after(closeEverything);

  it('runs nothing of it, and goes on', async () => {
    const attack = "document.documentElement.dataset.attacked='yes'";
    const editor = await openText(
      mermaid(
        '---',
        'config: {securityLevel: loose, secure: []}',
        '---',
        '%%{init: {"securityLevel": "loose", "themeCSS": "} body { display: none } a {"}}%%',
        'flowchart TD',
        `a["<img src=x onerror=${attack}> picture"] --> b["<script>${attack}</script> script"]`,
        `b --> c["<iframe srcdoc='<script>top.${attack}</script>'></iframe> frame"]`,
        `click a "javascript:${attack}" "link"`,
        'click b call attack()',
        `click c href "data:text/html,<script>${attack}</script>" "data"`,
      ) +
        mermaid('flowchart TD', `huge["${'huge '.repeat(12_000)}"]`) +
        mermaid('flowchart TD', 'd[Harmless] --> e'),
    );
    await openPreview();
    await untilShown('Harmless');
    await untilShown('picture');
    await untilShown('Maximum text size');
    await screenshot('preview-hostile');
    for (const node of ['picture', 'script', 'frame']) await click(`.nodeLabel:has-text("${node}")`);
    await replace(editor, 'Harmless', 'Still alive');
    await untilShown('Still alive');
    assert.equal(await countOf('html[data-attacked]'), 0);
    const inDrawings = ['script', 'iframe', '[onerror]', '[onclick]', 'a[href^="javascript:"]', 'a[href^="data:"]'];
    assert.deepEqual(
      await Promise.all(inDrawings.map((found) => countOf(`.sheet ${found}`))),
      inDrawings.map(() => 0),
    );
  });
});
