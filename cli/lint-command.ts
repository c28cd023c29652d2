import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isAtLeast, type Severity } from '../core/index.ts';
import type { Format, LintArguments } from './arguments.ts';
import type { Acceptance } from './baseline.ts';
import { Configurations } from './configurations.ts';
import { type Linted, type LintHost, LintSession } from './lint-session.ts';
import { counted, type LintedDocument, type Reporter } from './reporters/reporter.ts';
import { reasonOf, UsageError } from './usage-error.ts';

/** Each loaded only where it is asked for. */
const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./reporters/pretty.ts')).pretty,
  json: async () => (await import('./reporters/json.ts')).json,
  sarif: async () => (await import('./reporters/sarif.ts')).sarif,
  github: async () => (await import('./reporters/github.ts')).github,
  junit: async () => (await import('./reporters/junit.ts')).junit,
  markdown: async () => (await import('./reporters/markdown.ts')).markdown,
};

export interface LintOutput {
  /** For standard output. */
  readonly output: string;
  /** One line each, for standard error. */
  readonly errors: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

export interface LintCommandHost extends LintHost {
  /** Who accepts findings now, and when. */
  acceptance(): Promise<Omit<Acceptance, 'why'>>;
}

/**
 * Lints what the arguments name and reports it.
 *
 * @throws UsageError or ConfigurationError when nothing can be linted at all
 */
export async function lint(given: LintArguments, host: LintCommandHost): Promise<LintOutput> {
  const configurations = await Configurations.open(host.workingDirectory, given.configurationFile);
  return report(given, host, await new LintSession(given, host, configurations).run());
}

/** @throws UsageError when the baseline cannot be used, or a file cannot be written */
export async function report(
  given: LintArguments,
  host: LintCommandHost,
  { documents, errors, dialects, fixed }: Linted,
): Promise<LintOutput> {
  const { failOn, quiet, output } = given;
  const judged =
    given.baseline === undefined ? { documents, remarks: [] } : await judge(given, given.baseline, documents, host);
  const remarks = [...(fixed > 0 ? [`${counted(fixed, 'fix', 'fixes')} written.`] : []), ...judged.remarks];
  const lintReport = { documents: judged.documents, errors, dialects, failOn, quiet, remarks };
  const textIn = async (format: Format) => (await REPORTERS[format]())(lintReport);
  const text = await textIn(given.format);
  if (output !== undefined) write(resolve(host.workingDirectory, output), output, text);
  for (const { format, file } of given.reports) {
    write(resolve(host.workingDirectory, file), file, await textIn(format));
  }
  const exitCode = errors.length > 0 ? 2 : fails(judged.documents, failOn) ? 1 : 0;
  return { output: output === undefined ? text : '', errors, exitCode };
}

function fails(documents: readonly LintedDocument[], failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  return documents.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, failOn)));
}

async function judge(given: LintArguments, shown: string, documents: readonly LintedDocument[], host: LintCommandHost) {
  const { againstBaseline, baselineFile, readBaseline, updatedBaseline } = await import('./baseline.ts');
  const place = { shown, workingDirectory: host.workingDirectory };
  if (!given.updatesBaseline) return againstBaseline(documents, readBaseline(place), place);
  const file = baselineFile(place);
  const before = existsSync(file) ? readBaseline(place) : [];
  const text = updatedBaseline(documents, before, { ...(await host.acceptance()), why: given.reason }, place);
  write(file, shown, text);
  return againstBaseline(documents, readBaseline(place), place);
}

function write(file: string, shown: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${shown}: cannot be written (${reasonOf(error)}).`);
  }
}
