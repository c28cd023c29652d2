import { resolve } from 'node:path';
import {
  ConfigurationError,
  type DiagramJudge,
  declaredInFrontMatter,
  isAtLeast,
  Linter,
  suggestionsOf,
} from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { ConfigurationFiles } from '../server/configuration-files.ts';
import type { LintArguments } from './arguments.ts';
import { findFiles } from './find-files.ts';
import { readDocument, STANDARD_INPUT, withoutByteOrderMark } from './read-document.ts';
import { json } from './reporters/json.ts';
import { pretty } from './reporters/pretty.ts';
import type { LintedDocument } from './reporters/reporter.ts';
import { UsageError } from './usage-error.ts';

const REPORTERS = { json, pretty };

export interface LintOutput {
  readonly output: string;
  /** One line each, for standard error. */
  readonly errors: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

/** What linting needs from the process it runs in. */
export interface LintHost {
  readonly workingDirectory: string;
  readStandardInput(): string;
  /** Asked about the diagrams of every document. */
  readonly judge: DiagramJudge;
}

/** Lints what the arguments name. One document that cannot be read costs its own result and the exit code only. */
export async function lint(given: LintArguments, host: LintHost): Promise<LintOutput> {
  const { workingDirectory, readStandardInput, judge } = host;
  const linter = new Linter(RULES);
  const configurations = new ConfigurationFiles(workingDirectory, given.configurationFile);
  const documents: LintedDocument[] = [];
  const errors: string[] = [];
  for (const { path, read } of sources(given, workingDirectory, readStandardInput)) {
    try {
      const text = read();
      const configured = configurations.for(resolve(workingDirectory, path));
      const document = linter.open(path, text);
      const declared = declaredInFrontMatter(document.frontMatter) ?? configured.declared;
      await document.judgeDiagrams(judge);
      const { kind, findings } = linter.lint(document, { rules: { ...configured.rules, ...given.rules }, declared });
      const reported = findings.map((finding) => ({ ...finding, suggestions: suggestionsOf(document, finding) }));
      documents.push({ path, text, kind, findings: reported });
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof ConfigurationError)) throw error;
      errors.push(error.message);
    }
  }
  const output = REPORTERS[given.format](documents, { quiet: given.quiet });
  const threshold = given.failOn;
  const fails =
    threshold !== 'never' &&
    documents.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, threshold)));
  return { output, errors: [...new Set(errors)], exitCode: errors.length > 0 ? 2 : fails ? 1 : 0 };
}

interface Source {
  readonly path: string;
  /** @throws UsageError when it cannot be read */
  read(): string;
}

function sources(given: LintArguments, workingDirectory: string, readStandardInput: () => string): readonly Source[] {
  if (given.paths.includes(STANDARD_INPUT)) {
    if (given.paths.length > 1) throw new UsageError('"-" (standard input) cannot be combined with other paths.');
    return [{ path: given.standardInputName ?? 'stdin.md', read: () => withoutByteOrderMark(readStandardInput()) }];
  }
  return findFiles(given.paths, workingDirectory).map((path) => ({
    path,
    read: () => readDocument(resolve(workingDirectory, path), path),
  }));
}
