import { strict as assert } from 'node:assert';
import { inflateSync } from 'node:zlib';
import * as vscode from 'vscode';
import { closeEverything, mermaid, openPreview, untilShown } from './diagram-preview.ts';
import { openDocument } from './documents.ts';
import { attributesOf, boxesOf, click, countOf, needsPage, pressKeys, screenshot, until } from './workbench.ts';

const DESIGN = `# Message flow\n\n${mermaid('flowchart LR', 'a["Größe & 3 < 4"] -->|“sent”| b[(Store)]')}`;
const ACTIONS = '.export > .menu > .action';
const FILE_NAME = '.quick-input-widget .input';

async function openMenu(): Promise<void> {
  // A dialog that closes takes the focus, and the menu with it.
  await until('the menu', async () => {
    if ((await boxesOf(ACTIONS)).length === 0) await click('.tool[aria-label^="Save or copy"]');
    return (await boxesOf(ACTIONS)).length === 5;
  });
}

/** Chooses an entry of the menu, and has the file saved as the dialog proposes: beside the document, named after it. */
async function save(action: string, ending: string): Promise<Uint8Array> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const target = vscode.Uri.joinPath(folder, `export-message-flow.${ending}`);
  const read = () => vscode.workspace.fs.readFile(target).then(undefined, () => undefined);
  assert.equal(await read(), undefined);
  await click(`${ACTIONS}:has-text("${action}")`);
  await until('the dialog', async () => (await countOf(FILE_NAME)) > 0);
  // The dialog takes its time to look at the folder.
  const file = await until('the file', async () => {
    if ((await countOf(FILE_NAME)) > 0) await pressKeys('Enter');
    await new Promise((resolve) => setTimeout(resolve, 500));
    return read();
  });
  await vscode.workspace.fs.delete(target);
  return file;
}

/** Width, height, the colours as they are packed, and how opaque the first pixel is, from 0 to 255. */
function readPng(file: Uint8Array) {
  const data = Buffer.from(file);
  assert.equal(data.subarray(1, 4).toString(), 'PNG');
  const parts: Buffer[] = [];
  for (let at = 8; at < data.length; at += data.readUInt32BE(at) + 12) {
    if (data.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(data.subarray(at + 8, at + 8 + data.readUInt32BE(at)));
  }
  const pixels = inflateSync(Buffer.concat(parts));
  const hasAlpha = data[25] === 6;
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20), opacity: hasAlpha ? pixels[4] : 255, pixels };
}

describe('Exporting from the diagram preview', () => {
  beforeEach(async function () {
    needsPage(this);
    await closeEverything();
    await openDocument('export.md', DESIGN);
    await openPreview();
    await untilShown('Größe');
  });

  after(closeEverything);

  it('saves an SVG that is valid by itself and holds the text as text', async () => {
    await openMenu();
    await screenshot('panel-export-menu');
    const text = Buffer.from(await save('Save as SVG', 'svg')).toString();
    assert.match(text, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const word of ['Größe', '&amp;', '&lt;', '“sent”', 'Store']) assert.ok(text.includes(word), word);
    assert.doesNotMatch(text, /foreignObject|<br>|data-part|<script/);
    assert.match(text, /font-family/);
    assert.match(text, /^<svg [^>]*><rect [^>]*fill="#/, 'the ground of the theme lies behind it');
  });

  it('saves an SVG that fetches nothing, whatever the diagram brings', async () => {
    await closeEverything();
    const hostile = mermaid(
      `%%{init: {"themeCSS": "@import url('https://evil.example/a.css'); .node { fill: url(https://evil.example/b.png) }"}}%%`,
      'stateDiagram-v2',
      'classDef bad fill:url(https://evil.example/c.png)',
      '[*] --> S',
      'S:::bad',
      'S : Hostile <img src=https://evil.example/d.png onerror=alert(1)>',
    );
    await openDocument('export.md', `# Message flow\n\n${hostile}`);
    await openPreview();
    await untilShown('Hostile');
    await openMenu();
    const text = Buffer.from(await save('Save as SVG', 'svg')).toString();
    assert.match(text, /Hostile/);
    assert.doesNotMatch(
      text,
      /<script|<[^<>]*\son\w+=|@import|<img|url\(\s*["']?(?!["']?#)|<[^<>]*\s(?:href|src)="(?!#)/,
    );
  });

  it('saves a PNG of the chosen scale, with or without a background', async () => {
    const [width, height] = await Promise.all(
      ['width', 'height'].map(async (name) => Number((await attributesOf('.sheet > svg', name))[0])),
    );
    assert.ok(width && height);
    await openMenu();
    const twice = readPng(await save('Save as PNG', 'png'));
    // Labels without HTML may be set a little wider or narrower.
    assert.ok(Math.abs(twice.width - width * 2) < 40, `${twice.width} for ${width}`);
    assert.ok(Math.abs(twice.height - height * 2) < 40, `${twice.height} for ${height}`);
    assert.equal(twice.opacity, 255);
    assert.ok(new Set(twice.pixels).size > 40, 'something is drawn');
    await openMenu();
    await click('.menu .transparent');
    await click('.menu .scale');
    await pressKeys('End', 'Enter');
    const clear = readPng(await save('Save as PNG', 'png'));
    assert.ok(Math.abs(clear.width - twice.width * 2) < 4, `${clear.width} for ${twice.width}`);
    assert.equal(clear.opacity, 0);
  });

  it('copies the source, the SVG and a picture', async () => {
    for (const [action, said] of [
      ['Copy Source', 'Source copied.'],
      ['Copy SVG', 'SVG copied.'],
      ['Copy PNG', 'PNG copied.'],
    ] as const) {
      await openMenu();
      await click(`${ACTIONS}:has-text("${action}")`);
      await until(said, async () => (await countOf(`#status:has-text("${said}")`)) > 0);
      if (action === 'Copy Source') {
        await until('the source in the clipboard', async () =>
          (await vscode.env.clipboard.readText()).startsWith('flowchart LR\na["Größe'),
        );
      }
    }
  });
});
