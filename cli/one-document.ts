import { resolve } from 'node:path';
import { type DesignDocument, declaredInFrontMatter, Linter, type LintSettings } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { ConfigurationFiles } from '../server/configuration-files.ts';
import type { OneDocumentArguments } from './arguments.ts';
import { readDocument, STANDARD_INPUT, withoutByteOrderMark } from './read-document.ts';

/** What commands about a single document need from the process they run in. */
export interface OneDocumentHost {
  readonly workingDirectory: string;
  readStandardInput(): string;
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

/** The document that a command is about. @throws UsageError or ConfigurationError where it cannot be read or judged */
export function openOne(
  { path, rules, configurationFile }: OneDocumentArguments,
  { workingDirectory, readStandardInput }: OneDocumentHost,
): OpenedDocument {
  const file = resolve(workingDirectory, path);
  const isStandardInput = path === STANDARD_INPUT;
  const text = isStandardInput ? withoutByteOrderMark(readStandardInput()) : readDocument(file, path);
  const configured = new ConfigurationFiles(workingDirectory, configurationFile).for(file);
  const linter = new Linter(RULES);
  const document = linter.open(isStandardInput ? 'stdin.md' : path, text);
  const declared = declaredInFrontMatter(document.frontMatter) ?? configured.declared;
  return {
    linter,
    document,
    settings: { rules: { ...configured.rules, ...rules }, declared },
    title: isStandardInput ? 'standard input' : path,
    path: isStandardInput ? undefined : path,
  };
}
