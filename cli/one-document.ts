import { resolve } from 'node:path';
import { type DesignDocument, Linter, type LintSettings } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { ConfigurationFiles } from '../server/configuration-files.ts';
import type { OneDocumentArguments } from './arguments.ts';
import { decode, readDocument, STANDARD_INPUT } from './read-document.ts';

/** What commands about a single document need from the process they run in. */
export interface OneDocumentHost {
  readonly workingDirectory: string;
  readStandardInput(): Promise<Uint8Array>;
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
  const configured = new ConfigurationFiles(host.workingDirectory, given.configurationFile).for(file);
  const linter = new Linter(RULES);
  return {
    linter,
    document: linter.open(path, text),
    settings: { ...configured, rules: { ...configured.rules, ...given.rules } },
    title: isStandardInput ? (given.standardInputName ?? 'standard input') : path,
    path: isStandardInput ? undefined : path,
  };
}
