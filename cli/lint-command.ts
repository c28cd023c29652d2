import { resolve } from 'node:path';
import {
  ConfigurationError,
  type DiagramJudge,
  isAtLeast,
  Linter,
  suggestionsOf,
  type TemplateOutline,
} from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { ConfigurationFiles } from '../server/configuration-files.ts';
import type { LintArguments } from './arguments.ts';
import { findFiles } from './find-files.ts';
import { decode, readDocument, STANDARD_INPUT } from './read-document.ts';
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
  readStandardInput(): Promise<Uint8Array>;
  /** Asked about the diagrams of every document. */
  readonly judge: DiagramJudge;
  /** What documents are held against. */
  readonly templates?: readonly TemplateOutline[];
}

/** Lints what the arguments name. What cannot be found, read or configured costs its own result and the exit code only. */
export async function lint(given: LintArguments, host: LintHost): Promise<LintOutput> {
  const { workingDirectory, judge, templates = [] } = host;
  const linter = new Linter(RULES);
  const configurations = new ConfigurationFiles(workingDirectory, given.configurationFile);
  const documents: LintedDocument[] = [];
  const { sources, errors: notFound } = await sourcesOf(given, host);
  const errors = [...notFound];
  for (const { path, read } of sources) {
    try {
      const text = read();
      const configured = configurations.for(resolve(workingDirectory, path));
      const document = linter.open(path, text);
      await document.judgeDiagrams(judge);
      const { kind, findings } = linter.lint(document, {
        ...configured,
        rules: { ...configured.rules, ...given.rules },
        templates,
      });
      const reported = findings.map((finding) => ({ ...finding, suggestions: suggestionsOf(document, finding) }));
      documents.push({ path, text, kind, findings: reported });
    } catch (error) {
      errors.push(costOf(path, error));
    }
  }
  const nothingLinted = documents.length === 0 && errors.length > 0;
  const output = REPORTERS[given.format](documents, { quiet: given.quiet || nothingLinted });
  const threshold = given.failOn;
  const fails =
    threshold !== 'never' &&
    documents.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, threshold)));
  return { output, errors: [...new Set(errors)], exitCode: errors.length > 0 ? 2 : fails ? 1 : 0 };
}

/** Why a document has no result, in one line. */
function costOf(path: string, error: unknown): string {
  if (error instanceof UsageError || error instanceof ConfigurationError) return error.message;
  const [reason] = String(error).split('\n');
  return `${path}: could not be linted, which is a defect of Tradeoff: please report it (${reason}).`;
}

interface Source {
  readonly path: string;
  /** @throws UsageError when it cannot be read */
  read(): string;
}

interface Sources {
  readonly sources: readonly Source[];
  /** One line for each path that leads to none. */
  readonly errors: readonly string[];
}

async function sourcesOf(given: LintArguments, host: LintHost): Promise<Sources> {
  const { workingDirectory } = host;
  if (given.paths.includes(STANDARD_INPUT)) {
    const path = given.standardInputName ?? 'stdin.md';
    const bytes = await host.readStandardInput();
    return { sources: [{ path, read: () => decode(bytes, path) }], errors: [] };
  }
  const { files, errors } = findFiles(given.paths, workingDirectory);
  const sources = files.map((path) => ({ path, read: () => readDocument(resolve(workingDirectory, path), path) }));
  return { sources, errors };
}
