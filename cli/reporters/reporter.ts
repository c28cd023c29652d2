import type { DocumentKind, Finding, Suggestion } from '../../core/index.ts';

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

/** Turns results into what is printed. */
export type Reporter = (documents: readonly LintedDocument[], options: { readonly quiet: boolean }) => string;
