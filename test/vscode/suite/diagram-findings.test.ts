import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, DRAWN, mermaid, openPreview, untilCount, useTheme } from './diagram-preview.ts';
import { openDocument, placeOf, untilFound } from './documents.ts';
import {
  type Box,
  boxesOf,
  click,
  countOf,
  emulateMedia,
  focus,
  hover,
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

# Chat service

## Architecture

${mermaid(
  'flowchart LR',
  '  browser[Browser] -->|WebSocket| gateway[Gateway]',
  '  gateway --> rooms[Room service]',
  '  rooms --> history[(Cassandra)]',
  '  rooms --> profiles[Profile cache]',
)}
The gateway runs as eight replicas.

Messages are written to Cassandra on nine nodes by the room service.

Clients use a WebSocket. The profile cache keeps names.
`;

const BADGE = '.overlay > .badge';
const badgeOn = (name: string) => `${BADGE}[aria-label^="${name}. "]`;
const nodeOf = (name: string) => `.sheet .node:has-text("${name}")`;
const selected = () => {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
};

async function openDesign(name: string): Promise<vscode.TextEditor> {
  const editor = await openDocument(name, DESIGN);
  await untilFound(editor.document.uri, 'cap-tradeoff', 'websocket-sticky-session', 'cache-eviction');
  await openPreview();
  await untilCount(DRAWN, 1);
  await untilCount(BADGE, 3);
  return editor;
}

const oneBox = async (selector: string): Promise<Box> => {
  const [box] = await boxesOf(selector);
  assert.ok(box, `${selector} is on the screen`);
  return box;
};

async function moveCursor(editor: vscode.TextEditor, words: string): Promise<void> {
  const place = placeOf(editor.document, words);
  await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(place, place) });
}

describe('Findings in the diagram preview', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
  });

  after(closeEverything);

  it('have a badge on the node and the edge they concern, and a list', async () => {
    await openDesign('badges.md');
    for (const name of ['Cassandra', 'Profile cache']) {
      const [badge, node] = [await oneBox(badgeOn(name)), await oneBox(nodeOf(name))];
      const [x, y] = [badge.x + badge.width / 2, badge.y + badge.height / 2];
      const distance = Math.hypot(x - (node.x + node.width), y - node.y);
      assert.ok(distance < 6, `the badge is at the corner of ${name}, ${distance} px away`);
    }
    assert.equal(await countOf(`${BADGE}.warning svg.severity.warning`), 3);
    const [badge, label] = [await oneBox(`${BADGE}.on-label`), await oneBox('.edgeLabel p:has-text("WebSocket")')];
    assert.ok(
      Math.abs(badge.x - label.x - label.width) < 12 && badge.y < label.y,
      'the badge is on the label of the edge',
    );
    const listed = await textsOf('.findings .message');
    assert.equal(listed.length, 3);
    assert.match(listed.join('\n'), /Warning:\s+Cassandra is chosen/);
  });

  it('have a badge on the box around participants, too', async () => {
    const sequence = mermaid(
      ...['sequenceDiagram', 'participant R as Room service', 'box Cassandra', 'participant N as Node', 'end'],
      'R->>N: write',
    );
    await openDocument('box.md', DESIGN.replace(/```mermaid[\s\S]*?```\n/, sequence));
    await openPreview();
    await untilCount(DRAWN, 1);
    await untilCount(badgeOn('Cassandra'), 1);
    const [badge, box] = [
      await oneBox(badgeOn('Cassandra')),
      await oneBox('.sheet g:has(> text:has-text("Cassandra"))'),
    ];
    const [x, y] = [badge.x + badge.width / 2, badge.y + badge.height / 2];
    assert.ok(Math.hypot(x - (box.x + box.width), y - box.y) < 6, 'the badge is at the corner of the box');
    await screenshot('panel-box');
  });

  it('are read when a badge is pointed at or focused, and go away with Escape', async () => {
    await openDesign('hover.md');
    await hover(badgeOn('Cassandra'));
    await until('the finding', async () => /Cassandra is chosen/.test((await textsOf('.finding-card')).join()));
    await until('its quick fixes', async () => (await countOf('.finding-card .fix')) > 2);
    await screenshot('panel-badge-hover');
    await hover('.heading');
    await untilCount('.finding-card', 0);
    await focus(badgeOn('Profile cache'));
    await until('the other', async () => /its cache \(“profile cache”\)/.test((await textsOf('.finding-card')).join()));
    await pressKeys('Escape');
    await untilCount('.finding-card', 0);
  });

  it('are settled from the badge, by the keyboard', async () => {
    const editor = await openDesign('fix.md');
    await focus(badgeOn('Cassandra'));
    await until('the quick fixes', async () => (await countOf('.finding-card .fix')) > 2);
    const [first] = await textsOf('.finding-card .fix');
    // First the line, then the fixes.
    await pressKeys('Tab', 'Tab', 'Enter');
    await until(`“${first}” in the text`, () => /\*\*CAP trade-off/.test(editor.document.getText()));
    assert.equal(vscode.window.activeTextEditor, editor);
    assert.match(selected() ?? '', /^<.*…>$/, 'the first blank is selected');
    const blanks = ['unresolved-marker', 'unresolved-marker'];
    await untilFound(editor.document.uri, ...blanks, 'websocket-sticky-session', 'cache-eviction');
    await untilCount(badgeOn('Cassandra'), 0);
    await untilCount(BADGE, 2);
  });

  it('are settled from the list', async () => {
    const editor = await openDesign('fix-list.md');
    await click('.findings .item:has-text("cache-eviction") .more');
    await click('.findings .item:has-text("cache-eviction") .fix:has-text("Disable")');
    await until('the directive', () => /tradeoff-disable-next cache-eviction/.test(editor.document.getText()));
  });

  it('lead to the text, as nodes and edges do', async () => {
    const editor = await openDesign('reveal.md');
    await click('.findings .item:has-text("cap-tradeoff") .place');
    await until('the finding selected', () => selected() === 'Cassandra');
    assert.equal(editor.selection.start.line, placeOf(editor.document, 'Cassandra on nine').line);
    await click(nodeOf('Room service'));
    await until('the node selected', () => selected() === 'Room service');
    assert.equal(editor.selection.start.line, placeOf(editor.document, 'rooms[Room').line);
    await focus('.sheet [data-part][tabindex="0"]');
    await pressKeys('Home', 'ArrowRight', 'Enter');
    await until('the next node selected', () => selected() === 'Gateway');
    await click('.sheet .edgeLabel:has-text("WebSocket")');
    await until('the edge selected', () => /^browser.*Gateway\]$/.test(selected() ?? ''));
  });

  it('leave it to the cursor in the text to light up nodes', async () => {
    const editor = await openDesign('cursor.md');
    await moveCursor(editor, 'room service.');
    const isMarked = async (name: string) => {
      const [[mark], [node]] = [await boxesOf('.mark.highlighted'), await boxesOf(nodeOf(name))];
      return mark !== undefined && node !== undefined && Math.hypot(mark.x - node.x, mark.y - node.y) < 4;
    };
    await until('the node that the text names', () => isMarked('Room service'));
    await screenshot('panel-cursor-in-text');
    await moveCursor(editor, 'history[(');
    await until('the node in the source', () => isMarked('Cassandra'));
    await moveCursor(editor, '--> rooms');
    await until('the edge', async () => (await countOf('.tradeoff-wide.highlighted')) === 1);
    await moveCursor(editor, '# Chat');
    await untilCount('.mark.highlighted', 0);
    assert.equal(await countOf(BADGE), 3);
  });

  it('take their colours from the theme, live', async () => {
    const editor = await openDesign('themes.md');
    const borders = new Set<string>();
    for (const [theme, picture] of [
      ['Default Light Modern', 'light'],
      ['Default Dark Modern', 'dark'],
      ['Default High Contrast', 'high-contrast'],
      ['Default High Contrast Light', 'high-contrast-light'],
    ] as const) {
      await useTheme(theme);
      await until(`the colours of ${theme}`, async () => {
        const [border] = await stylesOf(BADGE, 'border-top-color');
        const [text, ground] = [
          await stylesOf(`${DRAWN} .nodeLabel`, 'color'),
          await stylesOf('body:has(#diagrams)', 'color'),
        ];
        return border !== undefined && !borders.has(border) && text.length > 0 && text[0] === ground[0] && border;
      }).then((border) => borders.add(border));
      await moveCursor(editor, 'room service.');
      await untilCount('.mark.highlighted', 1);
      await hover(badgeOn('Cassandra'));
      await until('the quick fixes', async () => (await countOf('.finding-card .fix')) > 2);
      await screenshot(`panel-findings-${picture}`);
      await hover('.heading');
      await untilCount('.finding-card', 0);
    }
    await useTheme(undefined);
  });

  it('are seen where the system forces its colours', async () => {
    const editor = await openDesign('forced.md');
    for (const [colorScheme, text, ground] of [
      ['dark', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
      ['light', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
    ] as const) {
      await emulateMedia({ forcedColors: 'active', colorScheme });
      await moveCursor(editor, 'Cassandra on');
      await untilCount('.mark.highlighted', 1);
      const colorOf = async (selector: string, property: string) => (await stylesOf(selector, property))[0];
      const shape = '.sheet .node:has-text("Browser") rect';
      await until('the nodes in its colours', async () => (await colorOf(shape, 'fill')) === ground);
      assert.equal(await colorOf(shape, 'stroke'), text);
      assert.equal(await colorOf('.sheet .nodeLabel p', 'color'), text);
      assert.equal(await colorOf(BADGE, 'border-top-color'), text);
      assert.equal(await colorOf('.mark.highlighted', 'background-color'), 'rgba(0, 0, 0, 0)');
      await screenshot(`panel-forced-colors-${colorScheme}`);
    }
    await emulateMedia({ forcedColors: null, colorScheme: null });
  });
});
