import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagramJudge } from '../core/index.ts';
import type { LintCommandHost } from './lint-command.ts';
import { reasonOf, UsageError } from './usage-error.ts';

/** The chunks of the command have a folder of their own; Mermaid's worker is bundled beside that. */
export const MERMAID_WORKER = join(__dirname, '../mermaid-worker.cjs');
/** Ships beside the folder of the bundles. */
export const TEMPLATES = join(__dirname, '../../templates');

/**
 * Runs a command with what it needs from this process. What few documents need is loaded when it is. `build` tells
 * builds of the command apart.
 */
export async function withHost<Result>(
  build: string,
  command: (host: LintCommandHost) => Promise<Result>,
): Promise<Result> {
  const workingDirectory = process.cwd();
  let judge: DiagramJudge | undefined;
  try {
    return await command({
      workingDirectory,
      readStandardInput,
      judge: {
        judge: async (source, cancellation) => {
          const { createMermaidJudge } = await import('../mermaid/node.ts');
          judge ??= createMermaidJudge({ workerPath: MERMAID_WORKER });
          return judge.judge(source, cancellation);
        },
        dispose: async () => {},
      },
      readTemplates: async () => (await import('./templates-on-disk.ts')).readTemplates(TEMPLATES, workingDirectory),
      basis: async () => {
        const { stateOfTemplates } = await import('./templates-on-disk.ts');
        const worker = statSync(MERMAID_WORKER);
        return [build, worker.size, worker.mtimeMs, ...(await stateOfTemplates(TEMPLATES, workingDirectory))].join(
          '\n',
        );
      },
      acceptance: async () => (await import('./acceptance.ts')).acceptance(workingDirectory),
    });
  } finally {
    await judge?.dispose();
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk);
  } catch (error) {
    throw new UsageError(`standard input cannot be read (${reasonOf(error)}).`);
  }
  return Buffer.concat(chunks);
}
