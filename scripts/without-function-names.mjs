// An esbuild plugin that leaves out what Mermaid does to have its functions keep their names in stack traces: hundreds of
// calls, for nobody who sees a drawing.
import { readFile } from 'node:fs/promises';

/** `__name(draw, "draw");` on a line of its own. */
const NAMING = /^[ \t]*__name\([\w$]+, "[^"\\]*"\);$/gm;

/** @returns {import('esbuild').Plugin} */
export function withoutFunctionNames() {
  return {
    name: 'without-function-names',
    setup(build) {
      build.onLoad(
        { filter: /[\\/]node_modules[\\/](?:mermaid|@mermaid-js[\\/]parser)[\\/]dist[\\/].*\.mjs$/ },
        async ({ path }) => ({
          contents: (await readFile(path, 'utf8')).replace(NAMING, ''),
          loader: 'js',
        }),
      );
    },
  };
}
