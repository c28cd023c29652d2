import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, openExample, openText, replace, untilCount } from './diagram-preview.ts';
import { click, countOf, needsPage, pressKeys, screenshot, textsOf, until } from './workbench.ts';

const STATED = '.matrix td.stated';

const openReview = () => vscode.commands.executeCommand('tradeoff.reviewDesign');
const cell = (component: string, asks: string) => `.matrix td[data-component="${component}"][data-asks="${asks}"]`;
const untilText = (selector: string, text: string) =>
  until(`“${text}” in ${selector}`, async () => (await textsOf(selector)).some((one) => one.includes(text)));

describe('The review', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
  });

  after(closeEverything);

  it('shows what each component states and misses, and follows edits', async () => {
    const editor = await openExample('chat-service');
    await openReview();
    await untilCount(`${cell('Cassandra', 'CAP choice')}.missing`, 1);
    await untilCount(`${cell('Profile cache', 'Eviction and TTL')}.missing`, 1);
    const stated = await countOf(STATED);
    const [cassandra = ''] = editor.document.getText().match(/Messages are written to Cassandra,/) ?? [];
    await replace(editor, cassandra, `${cassandra} eventually consistent,`);
    await untilText(`${cell('Cassandra', 'CAP choice')}.stated q`, 'eventually consistent');
    await until('the count to follow', async () => {
      const [summary = ''] = await textsOf('.summary');
      return Number.parseInt(summary, 10) > stated;
    });
    await screenshot('review-chat-service');
  });

  it('goes from a cell to its place, by mouse and by keyboard', async () => {
    const text =
      '---\ntradeoff: {kind: design}\n---\n\n# Trips\n\nTrips are in Cassandra.\n\nFares are in a Redis cache.\n';
    const editor = await openText(text);
    await openReview();
    await untilCount(`${cell('Redis', 'Eviction and TTL')}.missing`, 1);
    await click(`${cell('Cassandra', 'CAP choice')}.missing button`);
    await until('the place that asks', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document === editor.document && activeTextEditor.selection.active.line === 6;
    });
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), 'Cassandra');
    await click('.matrix tbody th button');
    await until('the component', () => vscode.window.activeTextEditor?.selection.active.line === 6);
    await click('h1');
    await pressKeys('Tab', 'ArrowDown', 'ArrowRight');
    await untilCount(`${cell('Redis', 'Eviction and TTL')}.missing button:focus`, 1);
    await pressKeys('Enter');
    await until('the cache', () => vscode.window.activeTextEditor?.selection.active.line === 8);
  });

  it('says of what is no design why, and reviews it all the same where it is said to be one', async () => {
    await openText('# Minutes\n\nSomebody asked about Cassandra.\n');
    await openReview();
    await untilText('.notice', 'not taken for a design');
    assert.equal(await countOf('.matrix'), 0);
    await click('.notice .action');
    await untilCount(`${cell('Cassandra', 'CAP choice')}.missing`, 1);
  });

  it('follows the document that is active', async () => {
    await openExample('shop');
    await openReview();
    await untilText('h1', 'shop.md');
    await openExample('metrics-pipeline');
    await untilText('h1', 'metrics-pipeline.md');
    await untilCount(`${cell('Cassandra', 'CAP choice')}.stated`, 1);
  });
});
