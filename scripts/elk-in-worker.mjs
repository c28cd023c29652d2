// An esbuild plugin that has Mermaid lay out graphs with client/webview/layout/elk.ts in place of ELK itself, and gives
// that the text of ELK's worker.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const own = path('../client/webview/layout/elk.ts');
const script = path('../node_modules/elkjs/lib/elk-worker.min.js');

/** @returns {import('esbuild').Plugin} */
export function elkInWorker() {
  return {
    name: 'elk-in-worker',
    setup(build) {
      build.onResolve({ filter: /^elkjs\/lib\/elk\.bundled\.js$/ }, () => ({ path: own }));
      build.onResolve({ filter: /^elk-script$/ }, () => ({ path: script }));
      build.onLoad({ filter: /[\\/]elk-worker\.min\.js$/ }, async () => {
        const { minify, target } = build.initialOptions;
        const { code } = await build.esbuild.transform(await readFile(script, 'utf8'), {
          minify,
          target,
          format: 'iife',
        });
        return { contents: code, loader: 'text' };
      });
    },
  };
}
