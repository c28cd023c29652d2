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
  return [
    {
      ...shared,
      entryPoints: ['cli/main.ts'],
      outfile: 'dist/cli.cjs',
      banner: { js: '#!/usr/bin/env node' },
      supported: { 'dynamic-import': false },
      plugins: [loadedLater({ './mcp/main.ts': './mcp.cjs' })],
    },
    { ...shared, entryPoints: ['cli/mcp/main.ts'], outfile: 'dist/mcp.cjs' },
    {
      ...shared,
      entryPoints: ['client/extension.ts'],
      outfile: 'dist/extension.cjs',
      external: ['vscode'],
      // VS Code gives out its API to what is required, not to what is imported.
      supported: { 'dynamic-import': false },
      plugins: [loadedLater({ './preview/main.ts': './preview.cjs' })],
    },
    { ...shared, entryPoints: ['client/preview/main.ts'], outfile: 'dist/preview.cjs', external: ['vscode'] },
    {
      ...shared,
      platform: 'browser',
      // The Electron of the oldest VS Code that is supported (package.json, engines).
      target: 'chrome122',
      format: 'iife',
      mainFields: ['browser', 'module', 'main'],
      entryPoints: [
        { in: 'client/webview/main.ts', out: 'preview' },
        { in: 'client/webview/preview.css', out: 'preview' },
      ],
      outdir: 'dist/webview',
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
