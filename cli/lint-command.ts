import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isAtLeast, type Severity } from '../core/index.ts';
import { configurationsOnDisk } from '../server/node-configuration.ts';
import type { Format, LintArguments } from './arguments.ts';
import { type Acceptance, againstBaseline, readBaseline, updatedBaseline } from './baseline.ts';
import { type Linted, type LintHost, LintSession } from './lint-session.ts';
import { github } from './reporters/github.ts';
import { json } from './reporters/json.ts';
import { junit } from './reporters/junit.ts';
import { markdown } from './reporters/markdown.ts';
import { pretty } from './reporters/pretty.ts';
import { counted, type LintedDocument, type Reporter } from './reporters/reporter.ts';
import { sarif } from './reporters/sarif.ts';
import { reasonOf, UsageError } from './usage-error.ts';

const REPORTERS: Readonly<Record<Format, Reporter>> = { pretty, json, sarif, github, junit, markdown };

export interface LintOutput {
  /** For standard output. */
  readonly output: string;
  /** One line each, for standard error. */
  readonly errors: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

export interface LintCommandHost extends LintHost {
  /** Who accepts findings now, and when. */
  acceptance(): Omit<Acceptance, 'why'>;
}

/**
 * Lints what the arguments name and reports it.
 *
 * @throws UsageError or ConfigurationError when nothing can be linted at all
 */
export async function lint(given: LintArguments, host: LintCommandHost): Promise<LintOutput> {
  const configurations = configurationsOnDisk(host.workingDirectory, given.configurationFile);
  return report(given, host, await new LintSession(given, host, configurations).run());
}

/** @throws UsageError when the baseline cannot be used, or a file cannot be written */
export function report(
  given: LintArguments,
  host: LintCommandHost,
  { documents, errors, rules, fixed }: Linted,
): LintOutput {
  const { failOn, quiet, output } = given;
  const judged =
    given.baseline === undefined ? { documents, remarks: [] } : judge(given, given.baseline, documents, host);
  const remarks = [...(fixed > 0 ? [`${counted(fixed, 'fix', 'fixes')} written.`] : []), ...judged.remarks];
  const lintReport = { documents: judged.documents, errors, rules, failOn, quiet, remarks };
  const text = REPORTERS[given.format](lintReport);
  if (output !== undefined) write(resolve(host.workingDirectory, output), output, text);
  for (const { format, file } of given.reports) {
    write(resolve(host.workingDirectory, file), file, REPORTERS[format](lintReport));
  }
  const exitCode = errors.length > 0 ? 2 : fails(judged.documents, failOn) ? 1 : 0;
  return { output: output === undefined ? text : '', errors, exitCode };
}

function fails(documents: readonly LintedDocument[], failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  return documents.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, failOn)));
}

function judge(given: LintArguments, shown: string, documents: readonly LintedDocument[], host: LintCommandHost) {
  const file = resolve(host.workingDirectory, shown);
  if (!given.updatesBaseline) return againstBaseline(documents, readBaseline(file, shown), shown);
  const before = existsSync(file) ? readBaseline(file, shown) : [];
  const text = updatedBaseline(documents, before, { ...host.acceptance(), why: given.reason });
  write(file, shown, text);
  return againstBaseline(documents, readBaseline(file, shown), shown);
}

function write(file: string, shown: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${shown}: cannot be written (${reasonOf(error)}).`);
  }
}
