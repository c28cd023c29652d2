import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';

/**
 * Lets a bundle be split at its dynamic imports and still be CommonJS: esbuild splits ES modules only, so that each chunk
 * is turned once it is made. To be used with `splitting`, `format: 'esm'` and an ending of `.cjs`. Chunks are put into
 * packs, which are files of functions by the name of the chunk: a file costs a run more than what it holds.
 *
 * `launcher` are the options for what starts the chunks, a file called like their folder, which knows the name of the first as `MAIN_CHUNK` and that of
 * each chunk's pack as `PACKS`. `together` lists entry points, dynamic ones too, whose chunks go into one pack each time,
 * with all that they import statically unless an earlier pack has it; other chunks have packs of their own.
 *
 * @param {import('esbuild').BuildOptions} launcher
 * @param {readonly (readonly string[])[]} together
 * @returns {import('esbuild').Plugin}
 */
export function commonjsChunks(launcher, together) {
  return {
    name: 'commonjs-chunks',
    setup({ initialOptions, onEnd }) {
      const { target, minify, outdir, absWorkingDir } = initialOptions;
      Object.assign(initialOptions, { write: false, metafile: true });
      const turned = { format: 'cjs', platform: 'node', target, minify, supported: { 'dynamic-import': false } };
      onEnd(async ({ outputFiles = [], metafile }) => {
        if (!metafile) return;
        await rm(outdir, { recursive: true, force: true });
        await mkdir(outdir, { recursive: true });
        const code = new Map(
          await Promise.all(
            outputFiles.map(async ({ path, text }) => [basename(path), inAscii((await transform(text, turned)).code)]),
          ),
        );
        const { main, packs } = packed(metafile, together);
        const alone = [...code.keys()].filter((name) => !packs.some((pack) => pack.includes(name)));
        const all = [...packs, ...alone.map((name) => [name])];
        await Promise.all(all.map((pack) => writeFile(join(outdir, pack[0]), textOf(pack, code))));
        const packOf = Object.fromEntries(packs.flatMap((pack) => pack.map((name) => [`./${name}`, pack[0]])));
        await build({
          ...launcher,
          absWorkingDir,
          outfile: `${outdir}.cjs`,
          define: { MAIN_CHUNK: JSON.stringify(main), PACKS: JSON.stringify(packOf) },
        });
      });
    },
  };
}

/** The names of the chunks of each pack, which is called like its first; and that of the chunk to start with. */
function packed({ outputs }, together) {
  const taken = new Set();
  const take = (path) => {
    if (taken.has(path)) return [];
    taken.add(path);
    const imported = outputs[path].imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    return [basename(path), ...imported.flatMap((one) => take(one.path))];
  };
  const pathOf = (entry) => Object.keys(outputs).find((path) => outputs[path].entryPoint === entry);
  const packs = together.map((entries) => entries.flatMap((entry) => take(pathOf(entry))));
  return { main: packs[0][0], packs };
}

function textOf(pack, code) {
  const functions = pack.map(
    (name) => `"./${name}":function(exports,require,module,__filename,__dirname){${code.get(name)}\n}`,
  );
  return `({${functions.join(',\n')}})`;
}

/** What esbuild leaves as it is written: characters of regular expressions, where an escape is the same. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
