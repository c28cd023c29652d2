import { resolve } from 'node:path';
import { type DesignDocument, type DiagramJudge, type Linter, Linters, type LintSettings } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { configurationsOnDisk } from '../server/configurations-on-disk.ts';
import { toSlashes } from '../server/node-files.ts';
import type { OneDocumentArguments } from './arguments.ts';
import { decode, readDocument, STANDARD_INPUT } from './read-document.ts';
import { unknownRules } from './rules-with.ts';
import { UsageError } from './usage-error.ts';

/** What commands about a single document need from the process they run in. */
export interface OneDocumentHost {
  readonly workingDirectory: string;
  readStandardInput(): Promise<Uint8Array>;
  /** Asked about the document's diagrams. */
  readonly judge: DiagramJudge;
}

export interface OpenedDocument {
  readonly linter: Linter;
  readonly document: DesignDocument;
  readonly settings: LintSettings;
  /** What output calls it. */
  readonly title: string;
  /** As the user wrote it; absent for standard input. */
  readonly path: string | undefined;
}

/**
 * The document that a command is about.
 *
 * @throws UsageError or ConfigurationError where it cannot be read or judged
 */
export async function openOne(given: OneDocumentArguments, host: OneDocumentHost): Promise<OpenedDocument> {
  const isStandardInput = given.path === STANDARD_INPUT;
  const path = isStandardInput ? (given.standardInputName ?? 'stdin.md') : given.path;
  const file = resolve(host.workingDirectory, path);
  const text = isStandardInput ? decode(await host.readStandardInput(), path) : readDocument(file, path);
  const configured = configurationsOnDisk(host.workingDirectory, given.configurationFile).for(toSlashes(file));
  const linter = new Linters(RULES).for(configured.dialect);
  const [unknown] = unknownRules(given.rules, linter.rules);
  if (unknown !== undefined) throw new UsageError(unknown);
  const document = linter.open(path, text);
  await document.judgeDiagrams(host.judge);
  return {
    linter,
    document,
    settings: { ...configured, rules: { ...configured.rules, ...given.rules } },
    title: isStandardInput ? (given.standardInputName ?? 'standard input') : path,
    path: isStandardInput ? undefined : path,
  };
}
