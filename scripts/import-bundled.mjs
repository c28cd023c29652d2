import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What `contents`, a module of TypeScript at the root of the repository, exports. */
export async function importBundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    write: false,
    // Rules are pure, and so are their libraries as workers load them.
    platform: 'neutral',
    conditions: ['worker'],
    mainFields: ['module', 'main'],
    format: 'esm',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
