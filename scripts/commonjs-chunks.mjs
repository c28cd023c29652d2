import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { build, transform } from 'esbuild';

/**
 * Lets a bundle be split at its dynamic imports and still be CommonJS: esbuild splits ES modules only, so that each chunk
 * is turned once it is made. To be used with `splitting`, `format: 'esm'` and an ending of `.cjs`. `launcher` are the
 * options for what starts the chunks, which knows the name of the first as `MAIN_CHUNK`.
 *
 * @param {import('esbuild').BuildOptions} launcher
 * @returns {import('esbuild').Plugin}
 */
export function commonjsChunks(launcher) {
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
        await Promise.all(
          outputFiles.map(async ({ path, text }) => writeFile(path, inAscii((await transform(text, turned)).code))),
        );
        const [main] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === 'cli/main.ts');
        await build({
          ...launcher,
          absWorkingDir,
          outfile: `${dirname(outdir)}/cli.cjs`,
          define: { MAIN_CHUNK: JSON.stringify(basename(main)) },
        });
      });
    },
  };
}

/** What esbuild leaves as it is written: characters of regular expressions, where an escape is the same. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
