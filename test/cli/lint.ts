import { readArguments } from '../../cli/arguments.ts';
import { type LintOutput, lint } from '../../cli/lint-command.ts';
import type { DiagramJudge } from '../../core/index.ts';

/** Finds no fault with any diagram but those that say so. */
export const JUDGE: DiagramJudge = {
  judge: async (source) =>
    source.includes('broken')
      ? { outcome: 'invalid', message: 'It is broken.', place: { line: 1, character: 2 } }
      : { outcome: 'valid', diagramType: 'flowchart' },
  dispose: async () => {},
};

/** Runs `tradeoff lint` in `folder`, without a process of its own. */
export function runLint(
  folder: string,
  argv: readonly string[],
  standardInput: string | Uint8Array = '',
  judge: DiagramJudge = JUDGE,
): Promise<LintOutput> {
  const command = readArguments(argv);
  if (command.name !== 'lint') throw new Error(`not a lint command: ${command.name}`);
  const readStandardInput = async () => Buffer.from(standardInput);
  const acceptance = async () => ({ who: 'Ada', when: '2026-11-25' });
  return lint(command.lint, { workingDirectory: folder, readStandardInput, judge, acceptance });
}

interface JsonDocument {
  readonly path: string;
  readonly kind: string;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string }[];
}

export async function lintJson(folder: string, ...argv: string[]) {
  const { output, ...rest } = await runLint(folder, ['--format', 'json', ...argv]);
  return { ...rest, documents: JSON.parse(output).documents as readonly JsonDocument[] };
}
