import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const MEGABYTE = 1_000_000;

interface Bundle {
  readonly inputs: readonly string[];
  readonly code: Uint8Array;
}

/** Bundles as the build does, from the entry point named, but into memory. */
async function bundleOf(entryPoint: string): Promise<Bundle> {
  // The build scripts have no types: hence no literal in the import.
  const script: { bundles(development: boolean): BuildOptions[] } = await import(resolve(ROOT, 'scripts/bundles.mjs'));
  const options = script.bundles(false).find(({ entryPoints }) => JSON.stringify(entryPoints).includes(entryPoint));
  if (!options) throw new Error(`${entryPoint} is not bundled.`);
  const { metafile, outputFiles } = await build({ ...options, absWorkingDir: ROOT, metafile: true, write: false });
  const code = outputFiles.find(({ path }) => /js$/.test(path))!.contents;
  return { inputs: Object.keys(metafile.inputs), code };
}

describe('what is bundled', () => {
  it('for activation holds nothing of the diagram preview but its command', async () => {
    const { inputs, code } = await bundleOf('client/extension.ts');
    expect(inputs).toContain('client/preview-command.ts');
    expect(inputs.filter((input) => /^client\/(?:preview|webview)\/|[\\/]mermaid[\\/]/.test(input))).toEqual([]);
    const text = new TextDecoder().decode(code);
    expect(text).toContain('require("./preview.cjs")');
    // It names the language, but holds nothing of the package.
    expect(text).not.toMatch(/mermaidAPI|securityLevel|flowchart/);
    expect(code.length).toBeLessThan(0.6 * MEGABYTE);
  });

  it('for the preview in the extension host is its own code, and small', async () => {
    const { inputs, code } = await bundleOf('client/preview/main.ts');
    expect(inputs.filter((input) => !input.startsWith('client/preview/'))).toEqual([]);
    expect(code.length).toBeLessThan(20_000);
    // Nothing of Node: it runs in the browser as well.
    const required = [...new TextDecoder().decode(code).matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(new Set(required)).toEqual(new Set(['vscode']));
  });

  it('for the page of the preview is its own code and Mermaid', async () => {
    const { inputs, code } = await bundleOf('client/webview/main.ts');
    const own = inputs.filter((input) => !input.startsWith('node_modules/'));
    expect(own.filter((input) => !input.startsWith('client/webview/'))).toEqual([]);
    expect(inputs.some((input) => input.startsWith('node_modules/mermaid/'))).toBe(true);
    // Of the 3 MB that the packaged extension may have.
    expect(gzipSync(code).length).toBeLessThan(1.6 * MEGABYTE);
  });
});
