// The list of what is bundled. CommonJS, because V8's code cache and every VS Code release take it.
import { mermaidParserOnly } from './mermaid-parser-only.mjs';

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
    { ...shared, entryPoints: ['cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
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
    },
    {
      ...page,
      entryPoints: [
        { in: 'client/review/page/main.ts', out: 'review' },
        { in: 'client/review/page/review.css', out: 'review' },
      ],
    },
    { ...shared, entryPoints: ['server/main.ts'], outfile: 'dist/server.cjs' },
    {
      ...shared,
      entryPoints: ['mermaid/worker.ts'],
      outfile: 'dist/mermaid-worker.cjs',
      plugins: [mermaidParserOnly()],
    },
  ];
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
