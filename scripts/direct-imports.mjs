import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const INDEX = fileURLToPath(new URL('../core/index.ts', import.meta.url));

/**
 * Has what is imported from the index of `core` come from the module that the index names. Bundles are split by what
 * files import: who needs one word of the index would get all that it lists.
 *
 * @returns {import('esbuild').Plugin}
 */
export function directImports() {
  const modules = modulesByName();
  return {
    name: 'direct-imports',
    setup(build) {
      build.onLoad({ filter: /[\\/](?:cli|server|rules|mermaid)[\\/].*\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = source.replace(/^import \{([^}]*)\} from '([^']*\/core\/index\.ts)';/gm, (_, names, from) => {
          const folder = dirname(from);
          if (resolve(dirname(path), from) !== INDEX) return _;
          // On one line, so that source maps stay right.
          return names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '' && !name.startsWith('type '))
            .map((name) => `import { ${name} } from '${folder}/${modules.get(name.split(' ')[0])}';`)
            .join(' ')
            .concat('\n'.repeat(names.split('\n').length - 1));
        });
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** Each name that the index exports, and the module it is from, relative to `core`. */
function modulesByName() {
  const names = new Map();
  for (const [, list, from] of readFileSync(INDEX, 'utf8').matchAll(/^export \{([^}]*)\} from '\.\/([^']*)';/gm)) {
    for (const name of list.split(',')) names.set(name.trim(), from);
  }
  return names;
}
