// The suite runs in the extension host, the workbench in a browser page that only the stand-in can reach. The suite asks
// by writing NAME.request into a folder; the answer appears there as NAME.reply. Requests are answered one at a time.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const pollInterval = 30;
const clickPatience = 5000;
const appearancePatience = 60_000;

/** What a request may ask for, by its only key. Selectors are looked up in the page and in every webview. */
const actions = {
  async screenshot(page, path) {
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path });
  },
  async press(page, keys) {
    for (const key of keys) await page.keyboard.press(key);
  },
  type: (page, text) => page.keyboard.type(text),
  async click(page, selector) {
    // What a click begins may hold the page for long.
    await (await visible(page, selector)).click({ timeout: clickPatience, noWaitAfter: true });
  },
  async hover(page, selector) {
    await (await visible(page, selector)).hover({ timeout: clickPatience });
  },
  async focus(page, selector) {
    await (await visible(page, selector)).focus();
  },
  /** Turns the wheel over the middle of what matches, with a key held down where one is named. */
  async wheel(page, { selector, x, y, key }) {
    await moveTo(page, selector);
    if (key) await page.keyboard.down(key);
    await page.mouse.wheel(x, y);
    if (key) await page.keyboard.up(key);
  },
  /** Drags from the upper left part of what matches, where drawings are empty. */
  async drag(page, { selector, x, y }) {
    const from = await moveTo(page, selector, 0.1);
    await page.mouse.down();
    await page.mouse.move(from.x + x, from.y + y, { steps: 4 });
    await page.mouse.up();
  },
  /** When a match first appeared, in milliseconds since 1970, at most a frame late. */
  async appearance(page, selector) {
    for (const deadline = Date.now() + appearancePatience; Date.now() < deadline; await delay(8)) {
      const counts = await inFrames(page, (frame) => frame.locator(selector).count());
      if (counts.some((count) => count > 0)) return Date.now();
    }
    throw new Error(`Nothing came to match ${selector}`);
  },
  /** Where matches are, in the page. */
  async boxes(page, selector) {
    const found = await inFrames(page, (frame) => frame.locator(selector).all());
    return (await Promise.all(found.map((one) => one.boundingBox()))).filter(Boolean);
  },
  attributes(page, { selector, name }) {
    const read = (elements, attribute) => elements.map((element) => element.getAttribute(attribute));
    return ofAllFrames(page, selector, read, name);
  },
  texts: (page, selector) => inFrames(page, (frame) => frame.locator(selector).allInnerTexts()),
  textsInView(page, selector) {
    const read = (elements) => {
      const inView = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;
      return elements
        .filter((element) => inView(element.getBoundingClientRect()))
        .map(({ textContent }) => textContent.trim());
    };
    return ofAllFrames(page, selector, read);
  },
  async count(page, selector) {
    const counts = await inFrames(page, (frame) => frame.locator(selector).count());
    return counts.reduce((sum, count) => sum + count, 0);
  },
  /** What the system of the person at the page is set to, as in Playwright. */
  media: (page, features) => page.emulateMedia(features),
  /** What the page has asked of other machines so far, which nobody answers: `sent`, or `refused` by a policy of the page. */
  outside: () => outside,
  styles(page, { selector, property }) {
    const read = (elements, name) => elements.map((element) => getComputedStyle(element).getPropertyValue(name));
    return ofAllFrames(page, selector, read, property);
  },
};

const outside = { sent: [], refused: [] };

function noteOutside(request) {
  const isOutside = !['localhost', '127.0.0.1'].includes(new URL(request.url()).hostname);
  if (!isOutside || !request.url().startsWith('http')) return;
  outside[request.failure()?.errorText === 'csp' ? 'refused' : 'sent'].push(request.url());
}

/** The first visible match, as soon as there is one. */
async function visible(page, selector) {
  for (const deadline = Date.now() + clickPatience; Date.now() < deadline; await delay(pollInterval)) {
    for (const frame of page.frames()) {
      const found = frame.locator(selector).first();
      if (await found.isVisible()) return found;
    }
  }
  throw new Error(`Nothing visible matches ${selector}`);
}

/** Puts the mouse at a share of the width and height of what matches. */
async function moveTo(page, selector, share = 0.5) {
  const { x, y, width, height } = await (await visible(page, selector)).boundingBox();
  const place = { x: x + width * share, y: y + height * share };
  await page.mouse.move(place.x, place.y);
  return place;
}

/** What `read` returns for the matches in each frame. It runs in the page. */
function ofAllFrames(page, selector, read, argument) {
  return inFrames(page, (frame) => frame.locator(selector).evaluateAll(read, argument));
}

/** What `look` finds in all frames; those that go away meanwhile hold nothing. */
async function inFrames(page, look) {
  const found = page.frames().map((frame) =>
    look(frame).catch((error) => {
      if (/Execution context was destroyed|[Ff]rame (?:was|got) detached/.test(String(error))) return [];
      throw error;
    }),
  );
  return (await Promise.all(found)).flat();
}

/** Answers requests until the signal is aborted. */
export async function answerRequests(page, folder, signal) {
  page.context().on('requestfailed', noteOutside);
  while (!signal.aborted) {
    const requests = (await readdir(folder)).filter((name) => name.endsWith('.request')).sort();
    for (const name of requests) await answer(page, join(folder, name));
    await delay(pollInterval);
  }
}

async function answer(page, file) {
  const [[action, argument]] = Object.entries(JSON.parse(await readFile(file, 'utf8')));
  await rm(file);
  let reply;
  try {
    reply = { result: await actions[action](page, argument) };
  } catch (error) {
    reply = { error: String(error) };
  }
  // Renamed into place, so that the suite never reads half a reply.
  const partial = file.replace(/request$/, 'partial');
  await writeFile(partial, JSON.stringify(reply));
  await rename(partial, file.replace(/request$/, 'reply'));
}
