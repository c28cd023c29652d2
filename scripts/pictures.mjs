// Makes the pictures that ship, with the browser of the VS Code suite: the icon from its drawing, and those of the
// walkthrough from the screenshots that the suites have just taken (out/screenshots).
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './vscode-host/browser.mjs';
import { findBrowser } from './vscode-host/prerequisites.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const images = join(root, 'docs/images');

/** Each picture of the walkthrough with its screenshot and the part of that which it shows: x, y, width, height. */
const parts = {
  findings: ['example', [50, 85, 1000, 730]],
  'quick-fix': ['quick-fix-tab-stops', [50, 85, 1310, 260]],
  template: ['template-pick', [50, 0, 1050, 730]],
  diagrams: ['panel-chat-service', [0, 0, 1400, 900]],
  workspace: ['packaged-web', [350, 35, 1045, 660]],
};
const width = 700;

const profile = await mkdtemp(join(tmpdir(), 'tradeoff-pictures-'));
const browser = await openBrowser(findBrowser(), profile);
try {
  const page = browser.pages()[0];
  const icon = await drawn(page, join(images, 'icon.svg'), 'image/svg+xml', [0, 0, 128, 128], 256, 'image/png');
  await writeFile(join(images, 'icon.png'), icon);
  for (const [name, [screenshot, part]] of Object.entries(parts)) {
    const file = join(root, 'out/screenshots', `${screenshot}.png`);
    const picture = await drawn(page, file, 'image/png', part, width, 'image/webp');
    await writeFile(join(images, 'walkthrough', `${name}.webp`), picture);
  }
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}

async function drawn(page, file, type, part, width, into) {
  const source = `data:${type};base64,${(await readFile(file)).toString('base64')}`;
  const result = await page.evaluate(
    async ({ source, part: [x, y, w, h], width, into }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = Math.round((width * h) / w);
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, x, y, w, h, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL(into, 0.4);
    },
    { source, part, width, into },
  );
  return Buffer.from(result.slice(result.indexOf(',') + 1), 'base64');
}
