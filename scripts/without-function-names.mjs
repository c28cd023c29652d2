// An esbuild plugin that leaves out what Mermaid does to have its functions keep their names in stack traces: hundreds of
// calls, for nobody who sees a drawing.
import { readFile } from 'node:fs/promises';

/** `__name(draw, "draw");` on a line of its own. */
const NAMING = /^[ \t]*__name\([\w$]+, "[^"\\]*"\);$/gm;
/** `const draw = /* @__PURE__ *\/ __name((text) => {`, whose end, `}, "draw");`, is indented as much. */
const OPENING = /^([ \t]*)(.*)\/\* @__PURE__ \*\/ __name\((.*\{)$/;
const CLOSING = /^([ \t]*)\}, "[^"\\]*"\)(.*)$/;

/** @returns {import('esbuild').Plugin} */
export function withoutFunctionNames() {
  return {
    name: 'without-function-names',
    setup(build) {
      build.onLoad(
        { filter: /[\\/]node_modules[\\/](?:mermaid|@mermaid-js[\\/]parser)[\\/]dist[\\/].*\.mjs$/ },
        async ({ path }) => ({
          contents: withoutNames((await readFile(path, 'utf8')).replace(NAMING, '')),
          loader: 'js',
        }),
      );
    },
  };
}

/** Leaves the parentheses of each call and takes what gives the name. */
function withoutNames(text) {
  const lines = text.split('\n');
  const openings = new Map();
  for (const [index, line] of lines.entries()) {
    const [, opened, before, after] = OPENING.exec(line) ?? [];
    const [, closed, rest] = CLOSING.exec(line) ?? [];
    if (closed !== undefined && openings.has(closed)) {
      lines[openings.get(closed).index] = openings.get(closed).replacement;
      lines[index] = `${closed}})${rest}`;
    }
    // Whatever ended otherwise is over as well.
    const [, ended] = /^([ \t]*)\}/.exec(line) ?? [];
    if (ended !== undefined) openings.delete(ended);
    if (opened !== undefined) openings.set(opened, { index, replacement: `${opened}${before}(${after}` });
  }
  return lines.join('\n');
}
