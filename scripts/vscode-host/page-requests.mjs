// The suite runs in the extension host, the workbench in a browser page that only the stand-in can reach. The suite asks
// by writing NAME.request into a folder; the answer appears there as NAME.reply. Requests are answered one at a time.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const pollInterval = 30;
const clickPatience = 5000;

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
    for (const deadline = Date.now() + clickPatience; Date.now() < deadline; await delay(pollInterval)) {
      for (const frame of page.frames()) {
        const found = frame.locator(selector).first();
        if (await found.isVisible()) return found.click({ timeout: clickPatience });
      }
    }
    throw new Error(`Nothing visible matches ${selector}`);
  },
  async texts(page, selector) {
    return (await inFrames(page, [], (frame) => frame.locator(selector).allInnerTexts())).flat();
  },
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
    const counts = await inFrames(page, 0, (frame) => frame.locator(selector).count());
    return counts.reduce((sum, count) => sum + count, 0);
  },
  styles(page, { selector, property }) {
    const read = (elements, name) => elements.map((element) => getComputedStyle(element).getPropertyValue(name));
    return ofAllFrames(page, selector, read, property);
  },
};

/** What `read` returns for the matches in each frame. It runs in the page. */
async function ofAllFrames(page, selector, read, argument) {
  return (await inFrames(page, [], (frame) => frame.locator(selector).evaluateAll(read, argument))).flat();
}

/** What `look` gives for each frame. A frame that is just being replaced has nothing to show yet: it gives `nothing`. */
function inFrames(page, nothing, look) {
  const unlessReplaced = (error) => {
    if (/context was destroyed|frame was detached/i.test(String(error))) return nothing;
    throw error;
  };
  return Promise.all(page.frames().map((frame) => look(frame).catch(unlessReplaced)));
}

/** Answers requests until the signal is aborted. */
export async function answerRequests(page, folder, signal) {
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
