import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const repository = fileURLToPath(new URL('..', import.meta.url));

export interface MermaidWorkerBundle {
  /** The absolute path of the bundle. */
  readonly workerPath: string;
  readonly bytes: number;
  remove(): Promise<void>;
}

/** The plugin of the build scripts, which have no types: hence no literal in the import. */
export async function mermaidParserOnly(): Promise<Plugin> {
  const script: { mermaidParserOnly(): Plugin } = await import(
    new URL('../scripts/mermaid-parser-only.mjs', import.meta.url).href
  );
  return script.mermaidParserOnly();
}

/** Bundles the worker, within a second or two, into a folder of its own. */
export async function buildMermaidWorker(): Promise<MermaidWorkerBundle> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tradeoff-mermaid-'));
  const workerPath = path.join(folder, 'mermaid-worker.cjs');
  await build({
    absWorkingDir: repository,
    entryPoints: ['mermaid/worker.ts'],
    outfile: workerPath,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    plugins: [await mermaidParserOnly()],
  });
  return { workerPath, bytes: (await stat(workerPath)).size, remove: () => rm(folder, { recursive: true }) };
}
