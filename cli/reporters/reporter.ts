import type { Dialect, DocumentKind, Finding, Severity, Suggestion } from '../../core/index.ts';

export interface ReportedFinding extends Finding {
  readonly suggestions: readonly Suggestion[];
}

export interface LintedDocument {
  /** As named on the command line's working directory, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly kind: DocumentKind;
  readonly findings: readonly ReportedFinding[];
}

/** What was linted and what came of it. */
export interface LintReport {
  readonly documents: readonly LintedDocument[];
  /** Of what could not be found, read or configured: one line each. */
  readonly errors: readonly string[];
  /** What the configurations of the documents add to the rules that ship. */
  readonly dialects: readonly Dialect[];
  readonly failOn: Severity | 'never';
  /** Findings only, no summary. */
  readonly quiet: boolean;
  /** What became of findings that are in no document's list, in whole sentences. */
  readonly remarks: readonly string[];
}

/** Turns results into what is printed. */
export type Reporter = (report: LintReport) => string;

/** `1 document`, `2 documents`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** How many findings there are of each severity that there are any of, as words: `2 warning, 1 hint`. */
export function severityCounts(documents: readonly LintedDocument[], severities: readonly Severity[]): string {
  const findings = documents.flatMap((document) => document.findings);
  return severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}`)
    .join(', ');
}
