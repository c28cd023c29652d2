// The list of what is bundled. CommonJS, because V8's code cache and every VS Code release take it.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonjsChunks } from './commonjs-chunks.mjs';
import { directImports } from './direct-imports.mjs';
import { elkInWorker } from './elk-in-worker.mjs';
import { mermaidParserOnly } from './mermaid-parser-only.mjs';
import { preparedPhrases } from './prepared-phrases.mjs';
import { withoutFunctionNames } from './without-function-names.mjs';

/** @returns {import('esbuild').BuildOptions[]} */
export function bundles(development) {
  const shared = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: !development,
    sourcemap: development ? 'linked' : false,
    legalComments: 'none',
    logLevel: 'warning',
    mainFields: ['module', 'main'],
  };
  /** What runs in a webview. */
  const page = {
    ...shared,
    platform: 'browser',
    // The Electron of the oldest VS Code that is supported (package.json, engines).
    target: 'chrome122',
    format: 'iife',
    mainFields: ['browser', 'module', 'main'],
    outdir: 'dist/webview',
  };
  return [
    commandBundle(shared),
    {
      ...shared,
      entryPoints: ['client/extension.ts'],
      outfile: 'dist/extension.cjs',
      external: ['vscode'],
      // VS Code gives out its API to what is required, not to what is imported.
      supported: { 'dynamic-import': false },
      plugins: [loadedLater({ './preview/main.ts': './preview.cjs', './review/main.ts': './review.cjs' })],
    },
    { ...shared, entryPoints: ['client/preview/main.ts'], outfile: 'dist/preview.cjs', external: ['vscode'] },
    { ...shared, entryPoints: ['client/review/main.ts'], outfile: 'dist/review.cjs', external: ['vscode'] },
    {
      ...page,
      entryPoints: [
        { in: 'client/webview/main.ts', out: 'preview' },
        { in: 'client/webview/preview.css', out: 'preview' },
      ],
      plugins: [withoutFunctionNames(), elkInWorker()],
    },
    {
      ...page,
      entryPoints: [
        { in: 'client/review/page/main.ts', out: 'review' },
        { in: 'client/review/page/review.css', out: 'review' },
      ],
    },
    serverBundle(shared),
    {
      ...shared,
      entryPoints: ['mermaid/worker.ts'],
      outfile: 'dist/mermaid-worker.cjs',
      plugins: [mermaidParserOnly()],
    },
    ...browserBundles(shared),
  ];
}

/** What a run needs for documents that are no designs, and what it needs besides for those that are. */
const TOGETHER = [
  ['cli/main.ts', 'cli/reporters/pretty.ts'],
  ['cli/document-linter.ts', 'cli/templates-on-disk.ts'],
];

/** The command, `dist/cli.cjs`: it starts chunks, of which each run loads only those that it needs. */
function commandBundle(shared) {
  const launcher = { ...shared, entryPoints: ['cli/launch.ts'], banner: { js: '#!/usr/bin/env node' } };
  return {
    ...chunked(shared),
    entryPoints: ['cli/main.ts'],
    outdir: 'dist/cli',
    plugins: [directImports(), preparedPhrases(), commonjsChunks(launcher, TOGETHER)],
  };
}

/** The language server of the extension, `dist/server.cjs`, without prepared phrases, which its package has no room for. */
function serverBundle(shared) {
  const launcher = { ...shared, entryPoints: ['server/launch.ts'] };
  return {
    ...chunked(shared),
    entryPoints: ['server/main.ts'],
    outdir: 'dist/server',
    plugins: [directImports(), commonjsChunks(launcher, [['server/main.ts']])],
  };
}

function chunked(shared) {
  return {
    ...shared,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.cjs' },
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    // Stack traces say enough, and source maps would be of the modules before they were turned.
    sourcemap: false,
  };
}

/** The same for the extension host of a browser: the extension in one file and the server, which shares Mermaid's worker. */
function browserBundles(shared) {
  const browser = {
    ...shared,
    platform: 'browser',
    // What runs in a worker has no document.
    conditions: ['worker'],
    mainFields: ['browser', 'module', 'main'],
    // The browsers of the oldest VS Code that is supported (package.json, engines).
    target: 'chrome122',
    format: 'iife',
  };
  return [
    {
      ...browser,
      format: 'cjs',
      entryPoints: ['client/browser-extension.ts'],
      // In a package of ES modules, anything but `.cjs` would be taken for one.
      outfile: 'dist/browser/extension.cjs',
      external: ['vscode'],
    },
    {
      ...browser,
      entryPoints: ['server/browser-main.ts'],
      outfile: 'dist/browser/server.js',
      inject: ['server/set-immediate.ts'],
      plugins: [builtInTemplates()],
    },
  ];
}

/**
 * Makes a module of the folder `templates`, for where there is no disk to read it from.
 *
 * @returns {import('esbuild').Plugin}
 */
function builtInTemplates() {
  const folder = fileURLToPath(new URL('../templates', import.meta.url));
  return {
    name: 'built-in-templates',
    setup(build) {
      build.onResolve({ filter: /^built-in-templates$/ }, ({ path }) => ({ path, namespace: 'templates' }));
      build.onLoad({ filter: /.*/, namespace: 'templates' }, async () => {
        const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
        const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
        const byName = Object.fromEntries(names.map((name, index) => [basename(name, '.md'), texts[index]]));
        return {
          contents: JSON.stringify(byName),
          loader: 'json',
          watchFiles: names.map((name) => join(folder, name)),
        };
      });
    },
  };
}

/**
 * Leaves modules that are imported dynamically to bundles of their own.
 *
 * @param {Record<string, string>} bundleOf the bundle, relative to the importing one, of each such import
 * @returns {import('esbuild').Plugin}
 */
function loadedLater(bundleOf) {
  return {
    name: 'loaded-later',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, kind }) =>
        kind === 'dynamic-import' && Object.hasOwn(bundleOf, path)
          ? { path: bundleOf[path], external: true }
          : undefined,
      );
    },
  };
}
