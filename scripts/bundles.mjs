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
    { ...shared, entryPoints: ['cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
    { ...shared, entryPoints: ['client/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
    { ...shared, entryPoints: ['server/main.ts'], outfile: 'dist/server.cjs' },
    {
      ...shared,
      entryPoints: ['mermaid/worker.ts'],
      outfile: 'dist/mermaid-worker.cjs',
      plugins: [mermaidParserOnly()],
    },
  ];
}
