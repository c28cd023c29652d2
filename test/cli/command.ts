import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import esbuild from 'esbuild';
import { mermaidParserOnly } from '../mermaid-worker-bundle.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Lays out the command, Mermaid's worker and the templates as they ship; call once before the tests of a file. */
export async function buildCommand(folder: string): Promise<string> {
  const outdir = join(ROOT, 'out/test', folder, 'dist');
  cpSync(join(ROOT, 'templates'), join(ROOT, 'out/test', folder, 'templates'), { recursive: true });
  const shared = {
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  } satisfies esbuild.BuildOptions;
  await esbuild.build({ ...shared, entryPoints: { cli: join(ROOT, 'cli/main.ts') } });
  const plugins = [await mermaidParserOnly()];
  await esbuild.build({ ...shared, entryPoints: { 'mermaid-worker': join(ROOT, 'mermaid/worker.ts') }, plugins });
  return join(outdir, 'cli.cjs');
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
