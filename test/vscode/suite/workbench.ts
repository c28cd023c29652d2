// What a test can do to the workbench that the extension API cannot: real keys, clicks, what is on the screen. Only the
// stand-in for VS Code can reach the page (scripts/vscode-host/page-requests.mjs); in a desktop VS Code nobody answers.
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

type PageRequest =
  | { screenshot: string }
  | { press: readonly string[] }
  | { type: string }
  | { click: string }
  | { hover: string }
  | { focus: string }
  | { wheel: { selector: string; x: number; y: number; key?: string } }
  | { drag: { selector: string; x: number; y: number } }
  | { boxes: string }
  | { appearance: string }
  | { attributes: { selector: string; name: string } }
  | { texts: string }
  | { textsInView: string }
  | { count: string }
  | { outside: true }
  | { media: Media }
  | { styles: { selector: string; property: string } };

interface Media {
  readonly forcedColors?: 'active' | 'none' | null;
  readonly colorScheme?: 'dark' | 'light' | null;
}

const patience = 15_000;
const pollInterval = 30;
const folder = process.env.TRADEOFF_WORKBENCH_REQUESTS;

/** Skips a test that needs the page where it cannot be reached; the run then says how many were skipped. */
export function needsPage(context: Mocha.Context): void {
  if (!folder) context.skip();
}

/** Saves what the workbench shows as out/screenshots/NAME.png. */
export async function screenshot(name: string): Promise<void> {
  const screenshots = process.env.TRADEOFF_SCREENSHOTS;
  if (folder && screenshots) await ask({ screenshot: join(screenshots, `${name}.png`) });
  else console.log(`No screenshot "${name}": a desktop VS Code takes none.`);
}

/** Presses keys one after another, each named as in Playwright: `Control+Period`, `F8`, `Enter`. */
export async function pressKeys(...keys: readonly string[]): Promise<void> {
  await ask({ press: keys });
}

export async function typeText(text: string): Promise<void> {
  await ask({ type: text });
}

/** Clicks the first visible match of a CSS selector, in the workbench or in a webview. */
export async function click(selector: string): Promise<void> {
  await ask({ click: selector });
}

/** Puts the mouse on the first visible match of a CSS selector. */
export async function hover(selector: string): Promise<void> {
  await ask({ hover: selector });
}

/** Gives the first visible match of a CSS selector the focus, as the Tab key would. */
export async function focus(selector: string): Promise<void> {
  await ask({ focus: selector });
}

/** Turns the wheel over the first visible match by so many pixels, with a key of Playwright's held down if one is named. */
export async function turnWheel(selector: string, x: number, y: number, key?: string): Promise<void> {
  await ask({ wheel: { selector, x, y, ...(key !== undefined && { key }) } });
}

/** Drags the first visible match by so many pixels, from its upper left. */
export async function drag(selector: string, x: number, y: number): Promise<void> {
  await ask({ drag: { selector, x, y } });
}

/** Waits for a match of a selector, and tells when it appeared, in milliseconds since 1970. */
export async function appearanceOf(selector: string): Promise<number> {
  return (await ask({ appearance: selector }, 4 * patience)) as number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the matches of a selector are on the screen, in pixels. */
export async function boxesOf(selector: string): Promise<Box[]> {
  return (await ask({ boxes: selector })) as Box[];
}

/** The value of an attribute for all matches of a selector, in the workbench and in its webviews. */
export async function attributesOf(selector: string, name: string): Promise<(string | null)[]> {
  return (await ask({ attributes: { selector, name } })) as (string | null)[];
}

/** The texts of all matches of a CSS selector, in the workbench and in its webviews. */
export async function textsOf(selector: string): Promise<string[]> {
  return (await ask({ texts: selector })) as string[];
}

/** As `textsOf`, of those matches that a person sees whole, as far as scrolling goes. */
export async function textsInView(selector: string): Promise<string[]> {
  return (await ask({ textsInView: selector })) as string[];
}

/** How many matches a CSS selector has, in the workbench and in its webviews. */
export async function countOf(selector: string): Promise<number> {
  return (await ask({ count: selector })) as number;
}

/** Has the page be shown as for a system with these settings; null for what it was. */
export async function emulateMedia(media: Media): Promise<void> {
  await ask({ media });
}

export interface OutsideRequests {
  /** Those that reached the network, where nobody answers. */
  readonly sent: readonly string[];
  /** Those that a content security policy held back. */
  readonly refused: readonly string[];
}

/** The addresses on other machines that the workbench and its webviews have asked for in vain since it was opened. */
export async function outsideRequests(): Promise<OutsideRequests> {
  return (await ask({ outside: true })) as OutsideRequests;
}

/** The computed value of a CSS property for all matches of a selector, in the workbench and in its webviews. */
export async function stylesOf(selector: string, property: string): Promise<string[]> {
  return (await ask({ styles: { selector, property } })) as string[];
}

/** Waits until `look` gives something other than undefined or false. */
export async function until<Value>(
  description: string,
  look: () => Promise<Value | undefined | false> | Value | undefined | false,
  timeLimit = patience,
): Promise<Value> {
  for (const deadline = Date.now() + timeLimit; ; await delay(pollInterval)) {
    const value = await look();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${timeLimit} ms in vain: ${description}`);
  }
}

let requests = 0;

async function ask(request: PageRequest, timeLimit = patience): Promise<unknown> {
  if (!folder) throw new Error('The page cannot be reached here: begin the test with needsPage(this).');
  requests += 1;
  // Every test file has a copy of this module: the time keeps their names apart and in order.
  const file = join(folder, `${Date.now()}-${String(requests).padStart(6, '0')}`);
  await writeFile(`${file}.draft`, JSON.stringify(request));
  await rename(`${file}.draft`, `${file}.request`);
  await until('an answer from the page', () => existsSync(`${file}.reply`), timeLimit);
  const reply = JSON.parse(await readFile(`${file}.reply`, 'utf8')) as { result?: unknown; error?: string };
  await rm(`${file}.reply`);
  if (reply.error !== undefined) throw new Error(reply.error);
  return reply.result;
}
