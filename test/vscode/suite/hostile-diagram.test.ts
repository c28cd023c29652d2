import { strict as assert } from 'node:assert';
import { closeEverything, mermaid, openPreview, openText, replace, untilCount, untilShown } from './diagram-preview.ts';
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
        'c --> d["<form action=\'https://example.org\'><input autofocus><button>Go</button></form> form"]',
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
    await untilCount('.problem.too-large:not([hidden])', 1);
    await screenshot('preview-hostile');
    for (const node of ['picture', 'script', 'frame', 'form']) await click(`.nodeLabel:has-text("${node}")`);
    await replace(editor, 'Harmless', 'Still alive');
    await untilShown('Still alive');
    assert.equal(await countOf('html[data-attacked]'), 0);
    const inDrawings = [
      'form',
      'input',
      'button',
      'script',
      'iframe',
      '[onerror]',
      '[onclick]',
      'a[href^="javascript:"]',
      'a[href^="data:"]',
    ];
    assert.deepEqual(
      await Promise.all(inDrawings.map((found) => countOf(`.sheet ${found}`))),
      inDrawings.map(() => 0),
    );
  });
});
