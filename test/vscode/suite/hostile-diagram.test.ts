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
import { click, countOf, needsPage, outsideRequests, screenshot, stylesOf, textsOf } from './workbench.ts';

const SCRIPT = "document.documentElement.dataset.attacked='yes'";
const PICTURE = `<img src=x onerror=${SCRIPT}>`;
const OUTSIDE = 'https://evil.example';

/** A text that is drawn in spite of the attack, and the source. */
const ATTACKS: Readonly<Record<string, readonly string[]>> = {
  'Styles that end': [
    `%%{init: {"themeCSS": "}</style>${PICTURE}<style>", "fontFamily": "x;}</style>${PICTURE}"}}%%`,
    'flowchart LR',
    'a[Styles that end]',
  ],
  'Styles of the page': [
    '%%{init: {"themeCSS": "} body, .heading { display: none } a {"}}%%',
    'flowchart LR',
    'a["<style>body, .heading { display: none !important }</style> Styles of the page"]',
  ],
  'Styles that reach out': [
    '---',
    'config:',
    `  themeCSS: "* { position: fixed; inset: 0; z-index: 9999 } @import url(${OUTSIDE}/i.css); @font-face { font-family: F; src: url(${OUTSIDE}/f.woff) } .node { font-family: F; background: url(${OUTSIDE}/b.png) }"`,
    '---',
    'flowchart LR',
    'a[Styles that reach out]',
  ],
  'Class that reaches out': [
    'stateDiagram-v2',
    `classDef bad fill:url(${OUTSIDE}/c.png)`,
    'S : Class that reaches out',
    'S:::bad',
  ],
  'Lowered level': [
    '%%{init: {"securityLevel": "loose", "secure": [], "dompurifyConfig": {"ADD_TAGS": ["script", "iframe"], "ADD_ATTR": ["onerror"]}}}%%',
    'flowchart LR',
    `a["Lowered level ${PICTURE}<script>${SCRIPT}</script><iframe srcdoc='<script>top.${SCRIPT}</script>'></iframe>"]`,
    'click a call attack()',
  ],
  'Lowered in front matter': [
    ...['---', 'config: {securityLevel: loose, secure: []}', '---', 'flowchart LR'],
    `a["Lowered in front matter ${PICTURE}"]`,
    'click a call attack()',
  ],
  'Link of a node': [
    'flowchart LR',
    'a[Link of a node] --> b --> c --> d',
    `click a "JaVaScRiPt:${SCRIPT}"`,
    `click b href "java\tscript:${SCRIPT}"`,
    'click c "command:workbench.action.closeAllEditors"',
    `click d href "data:text/html,<script>${SCRIPT}</script>" "data"`,
  ],
  'Document of its own': [
    'flowchart LR',
    `a["<base href='${OUTSIDE}/'><meta http-equiv=refresh content='0;url=${OUTSIDE}/m'><link rel=stylesheet href=${OUTSIDE}/l.css> Document of its own"]`,
  ],
  'Drawing in a label': [
    'flowchart LR',
    `a["<svg onload=${SCRIPT}><script>${SCRIPT}</script><image href='${OUTSIDE}/s.png'/><foreignObject><body onload=${SCRIPT}></foreignObject></svg> Drawing in a label"]`,
  ],
  'Markup in a label': [
    'flowchart LR',
    `a["<math><annotation-xml encoding='text/html'>${PICTURE}</annotation-xml></math><a href='javascript:${SCRIPT}'>go</a><details open ontoggle=${SCRIPT}>t</details> Markup in a label"]`,
  ],
  'Media in a label': [
    'flowchart LR',
    `a["<img src='${OUTSIDE}/p.png' srcset='${OUTSIDE}/p2.png'><video src='${OUTSIDE}/v' poster='${OUTSIDE}/o'></video><div style='background:url(${OUTSIDE}/d)'>Media in a label</div>"]`,
  ],
  'Form in a label': [
    'flowchart LR',
    `a["<form action='${OUTSIDE}'><input autofocus><button>Go</button></form> Form in a label"]`,
  ],
  Formula: [
    'flowchart LR',
    `a["$$\\href{javascript:${SCRIPT}}{x}\\includegraphics{${OUTSIDE}/k.png}\\rule{5000em}{5000em}$$"] --> b[Formula]`,
  ],
  'Link of a participant': [
    ...['sequenceDiagram', 'participant A as Link of a participant', `link A: Dash @ javascript:${SCRIPT}`],
    `A->>A: hello ${PICTURE}`,
  ],
  'Link of a class': ['classDiagram', 'class A["Link of a class"]', `click A href "javascript:${SCRIPT}"`],
  'Link of a task': [
    ...['gantt', 'title Link of a task', 'section a', 'Task :t, 2024-01-01, 2d', `click t href "javascript:${SCRIPT}"`],
    'click t call attack()',
  ],
  'Named drawing': [
    ...['---', `title: "Named drawing ${PICTURE}"`, '---', 'flowchart LR', `accTitle: ${PICTURE}`],
    ...[`accDescr: </desc><script>${SCRIPT}</script>`, 'a'],
  ],
  'Mind map': ['mindmap', `  root((Mind map ${PICTURE}))`],
  Person: ['C4Context', `Person(p, "Person ${PICTURE}", $link="javascript:${SCRIPT}", $sprite="${OUTSIDE}/c.png")`],
  Entity: ['erDiagram', `A["Entity ${PICTURE}"]`],
};

/** What none of the drawings may hold. */
const UNWANTED = [
  ...['script', 'iframe', 'form', 'input', 'button', 'video', 'object', 'embed', 'base', 'meta', 'link'],
  ...['foreignObject style', '[src]', '[srcset]', '[poster]', '[action]', '[style*="evil"]'],
  ...['a[href^="javascript:" i]', 'a[href^="data:"]', 'a[href^="command:"]', 'a[href*="script"]'],
];

async function assertInert(): Promise<void> {
  assert.equal(await countOf('html[data-attacked]'), 0, 'no script has run');
  for (const selector of UNWANTED) assert.equal(await countOf(`.sheet ${selector}`), 0, selector);
  const handlers = `xpath=//*[contains(@class, "sheet")]//@*[starts-with(name(), "on")]/..`;
  assert.equal(await countOf(handlers), 0, 'no element has a handler');
  assert.deepEqual(await stylesOf('body:has(#diagrams)', 'display'), ['block']);
  const headings = await stylesOf('.diagram .heading', 'display');
  assert.ok(headings.every((display) => display === 'block'));
  assert.ok((await stylesOf('.sheet [style]', 'background-image')).every((image) => image === 'none'));
  const styles = await textsOf('.sheet > svg > style');
  assert.doesNotMatch(styles.join(''), /evil/);
}

describe('The diagram preview of a hostile document', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
  });

  after(closeEverything);

  it('draws what can be drawn, runs nothing, fetches nothing and follows nothing', async () => {
    const names = Object.keys(ATTACKS);
    const pictured = mermaid('flowchart LR', `a@{ img: "${OUTSIDE}/n.png", label: "Pictured" }`);
    await openText(names.map((name) => mermaid(...ATTACKS[name]!)).join('') + pictured);
    await openPreview();
    await untilCount(DRAWN, names.length);
    for (const name of names) await untilShown(name);
    await untilCount('.diagram .problem:has-text("no pictures from elsewhere"):not([hidden])', 1);
    await assertInert();
    for (const name of ['Link of a node', 'Link of a class', 'Lowered level']) {
      await click(`.nodeLabel:has-text("${name}")`);
    }
    await click('.sheet text:has-text("Link of a participant")');
    await click('.sheet text.taskText');
    await untilCount(DRAWN, names.length);
    await assertInert();
    const { sent, refused } = await outsideRequests();
    assert.deepEqual(
      sent.filter((address) => address.includes('evil')),
      [],
    );
    // Mermaid itself asks for the picture of a node: this shows that whatever is asked for is seen here.
    assert.ok(refused.includes(`${OUTSIDE}/n.png`));
  });

  it('goes on after what is huge', async () => {
    const editor = await openText(
      mermaid('flowchart TD', `huge["${'huge '.repeat(12_000)}"]`) +
        mermaid('flowchart TD', `long["${'long'.repeat(2000)}"]`) +
        mermaid('flowchart TD', 'd[Harmless] --> e'),
    );
    await openPreview();
    await untilShown('Harmless');
    await untilShown('longlong');
    await untilCount('.problem.too-large:not([hidden])', 1);
    await screenshot('preview-hostile');
    await replace(editor, 'Harmless', 'Still alive');
    await untilShown('Still alive');
  });
});
