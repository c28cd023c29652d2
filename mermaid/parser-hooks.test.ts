import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMermaidWorker, type MermaidWorkerBundle } from '../test/mermaid-worker-bundle.ts';

let bundle: MermaidWorkerBundle;
beforeAll(async () => {
  bundle = await buildMermaidWorker();
});
afterAll(() => bundle.remove());

/** The script of the build, which has no types: hence no literal in the import. */
async function check(): Promise<void> {
  const script: { checkParserHooks(workerPath: string): Promise<void> } = await import(
    new URL('../scripts/check-parser-hooks.mjs', import.meta.url).href
  );
  return script.checkParserHooks(bundle.workerPath);
}

test('the build goes through with what Mermaid is now', async () => {
  await expect(check()).resolves.toBeUndefined();
});

test.each(['addVertex', 'addRelation', 'addEntity', 'addRel'])(
  'the build fails where Mermaid renames %s',
  async (name) => {
    const code = await readFile(bundle.workerPath, 'utf8');
    try {
      // What reads it has the name in quotes.
      const renamed = code.replaceAll(new RegExp(`(?<!["'\\w])${name}(?!["'\\w])`, 'g'), `${name}2`);
      await writeFile(bundle.workerPath, renamed);
      await expect(check()).rejects.toThrow(/^mermaid changed: \w.* is read as “/);
    } finally {
      await writeFile(bundle.workerPath, code);
    }
  },
);
