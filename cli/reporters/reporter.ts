import type { DocumentKind, Finding } from '../../core/index.ts';

export interface LintedDocument {
  /** As named on the command line's working directory, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly kind: DocumentKind;
  readonly findings: readonly Finding[];
}

/** Turns results into what is printed. */
export type Reporter = (documents: readonly LintedDocument[], options: { readonly quiet: boolean }) => string;
