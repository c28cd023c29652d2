import { strict as assert } from 'node:assert';
import { closeEverything, DRAWN, mermaid, openPreview, untilCount } from './diagram-preview.ts';
import { openDocument, untilFound } from './documents.ts';
import {
  attributesOf,
  click,
  countOf,
  needsPage,
  pressKeys,
  screenshot,
  stylesOf,
  textsOf,
  until,
} from './workbench.ts';

const DESIGN = `---
tradeoff: {kind: design}
---

# Rides

${mermaid('flowchart LR', '  riders[Riders] --> trips[(Cassandra)]')}
Trips are written to Cassandra on nine nodes.
`;
const FOCUSED = '#diagrams :focus';

interface Stop {
  readonly name: string;
  readonly outline: string;
  /** Of a part of a drawing, which is marked in place of an outline. */
  readonly isMarked: boolean;
}

async function focused(): Promise<Stop | undefined> {
  const [outline] = await stylesOf(FOCUSED, 'outline-style');
  if (outline === undefined) return undefined;
  const [label] = await attributesOf(FOCUSED, 'aria-label');
  const [labelled] = await attributesOf(FOCUSED, 'aria-labelledby');
  const [text = ''] = await textsOf(labelled ? `[id="${labelled}"]` : FOCUSED);
  const isMarked = (await countOf('.mark.focused')) + (await countOf('.tradeoff-wide.focused')) > 0;
  return { name: label ?? text.trim(), outline, isMarked };
}

describe('The diagram preview by keyboard alone', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
    const { document } = await openDocument('keys.md', DESIGN);
    await untilFound(document.uri, 'cap-tradeoff');
    await openPreview();
    await untilCount(DRAWN, 1);
    await untilCount('.overlay > .badge', 1);
    await click('.heading');
  });

  after(closeEverything);

  it('has everything within reach of the Tab key, named, and seen when it has the focus', async () => {
    const stops: Stop[] = [];
    for (let count = 0; count < 30; count++) {
      await pressKeys('Tab');
      const stop = await focused();
      if (!stop) break;
      stops.push(stop);
      if (stop.name.startsWith('Cassandra. ')) await screenshot('panel-keyboard');
    }
    const names = stops.map(({ name }) => name);
    for (const { name, outline, isMarked } of stops) {
      assert.notEqual(name, '', names.join());
      assert.ok(outline !== 'none' || isMarked, `${name} is seen to have the focus`);
    }
    assert.deepEqual(names.slice(0, 2), ['Line 7', 'Zoom out']);
    assert.match(names[2] ?? '', /^Zoom \d+%/);
    assert.deepEqual(names.slice(3, 8), ['Zoom in', 'Fit', 'Save or copy…', 'Rides', 'Riders']);
    assert.match(names[8] ?? '', /^Cassandra\. Warning: Cassandra is chosen/);
    // The finding's card follows its badge, and the list comes last.
    assert.deepEqual(names.slice(9, 11), ['Line 13', 'State that Cassandra puts availability first']);
    assert.deepEqual(names.slice(-2), ['Line 13', 'Quick fix…']);
  });

  it('saves and copies, and comes back to where it was', async () => {
    await pressKeys('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    assert.equal((await focused())?.name, 'Save or copy…');
    await pressKeys('Enter', 'Tab');
    await until('the first choice', async () => (await attributesOf(FOCUSED, 'class'))[0] === 'scale');
    await pressKeys('Tab', 'Tab');
    assert.match((await focused())?.name ?? '', /^Save as SVG/);
    await pressKeys('Escape');
    await until('the button again', async () => (await focused())?.name === 'Save or copy…');
    assert.equal(await countOf('.menu:popover-open'), 0);
    await pressKeys('Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    assert.equal((await focused())?.name, 'Copy Source');
    await pressKeys('Enter');
    await until('what was done', async () => (await textsOf('#status')).includes('Source copied.'));
    assert.equal((await focused())?.name, 'Save or copy…');
  });
});
