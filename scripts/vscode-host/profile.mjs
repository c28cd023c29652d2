import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Fills a user data folder with settings that keep VS Code quiet: no telemetry, no updates, no welcome. */
export async function writeProfile(folder, overrides = {}) {
  const settings = JSON.parse(await readFile(new URL('settings.json', import.meta.url), 'utf8'));
  await mkdir(join(folder, 'User'), { recursive: true });
  await writeFile(join(folder, 'User', 'settings.json'), JSON.stringify({ ...settings, ...overrides }, undefined, 2));
}
