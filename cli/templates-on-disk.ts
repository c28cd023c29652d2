import { pathToFileURL } from 'node:url';
import type { TemplateOutline } from '../core/index.ts';
import { nodeTemplateFiles } from '../server/templates/node-template-files.ts';
import { outlinesOf } from '../server/templates/outlines.ts';
import { TemplateLibrary } from '../server/templates/template-library.ts';
import { complain } from './print.ts';

const OWN = '.tradeoff/templates';

/** The built-in ones, and those in the folder where a workspace has its own unless its editor says otherwise. */
export async function readTemplates(builtIn: string, workingDirectory: string): Promise<readonly TemplateOutline[]> {
  const library = new TemplateLibrary(
    nodeTemplateFiles(builtIn, async () => []),
    (message) => void complain(message),
  );
  return outlinesOf(await library.templates(pathToFileURL(workingDirectory).href, OWN));
}

/** All that those files say. */
export async function stateOfTemplates(builtIn: string, workingDirectory: string): Promise<readonly string[]> {
  const files = nodeTemplateFiles(builtIn, async () => []);
  const own = files.inWorkspace(pathToFileURL(workingDirectory).href, OWN).catch(() => []);
  const all = [...(await files.builtIn()), ...(await own)];
  return Promise.all(all.map(async ({ name, read }) => `${name}\n${await read().catch(String)}`));
}
