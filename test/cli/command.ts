import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');

/** Bundles the command and all it loads as they ship, into a folder of their own; call once before the tests of a file. */
export async function buildCommand(folder: string): Promise<string> {
  const parent = join(ROOT, 'out/test', folder);
  cpSync(join(ROOT, 'templates'), join(parent, 'templates'), { recursive: true });
  // The build scripts have no types: hence no literal in the import.
  const script: { bundles(development: boolean): BuildOptions[] } = await import(join(ROOT, 'scripts/bundles.mjs'));
  const needed = script
    .bundles(true)
    .filter(({ outfile = '', outdir = '' }) => /^dist\/(?:cli(?:\.cjs)?|mermaid-worker\.cjs)$/.test(outfile || outdir));
  await Promise.all(
    needed.map(({ outfile, outdir, ...options }) => {
      const target = outfile ? { outfile: join(parent, outfile) } : { outdir: join(parent, outdir!) };
      return build({ ...options, ...target, absWorkingDir: ROOT, sourcemap: false });
    }),
  );
  return join(parent, 'dist/cli.cjs');
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line in a shell in `folder`, where `tradeoff` is the command at `command`. */
export function inShell(command: string, folder: string, line: string, user?: number): Promise<Outcome> {
  const tradeoff = `tradeoff() { "${process.execPath}" "${command}" "$@"; }\n`;
  const asUser = user === undefined ? {} : { uid: user };
  const shell = spawn('bash', ['-c', tradeoff + line], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], ...asUser });
  let stdout = '';
  let stderr = '';
  shell.stdout.on('data', (data) => {
    stdout += data;
  });
  shell.stderr.on('data', (data) => {
    stderr += data;
  });
  return new Promise((done) => shell.on('close', (code) => done({ code, stdout, stderr })));
}
