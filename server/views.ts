import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Architecture, type DesignDocument, type LintResult, summary } from '../core/index.ts';
import type { DocumentSettings } from './configuration-files.ts';
import { toDiagnostic } from './diagnostics.ts';
import { diagramPlaces, diagramsOf, drawnAt } from './diagrams.ts';
import { inSlices } from './in-slices.ts';
import type { OpenDocument, OpenDocuments } from './open-documents.ts';
import { onOwnRequest, place, strings } from './own-requests.ts';
import {
  DIAGRAMS,
  type DiagramsParams,
  type DocumentDiagrams,
  DRAWN_AT,
  type DrawnAt,
  type DrawnAtParams,
  EXPLAIN,
  type ExplainParams,
  type ExplainResult,
  LINT_TEXT,
  type LintTextParams,
  type LintTextResult,
  REVIEW,
  type ReviewParams,
  type ReviewResult,
} from './protocol.ts';

/** What the requests of views take from the server. */
export interface ViewSources {
  readonly documents: OpenDocuments;
  settingsOf(uri: string): Promise<DocumentSettings>;
  /** Undefined when the result is no longer wanted. */
  read(open: OpenDocument, cancellation: CancellationToken): Promise<DocumentSettings | undefined>;
  /** Undefined when the result is no longer wanted. */
  lint(open: OpenDocument, cancellation: CancellationToken): Promise<LintResult | undefined>;
  /** What a document describes, once it is read; undefined when it is no longer wanted. */
  architectureOf(uri: string, cancellation: CancellationToken): Promise<Architecture | undefined>;
  /** Has Mermaid judge the diagrams of an open document once what is under way is answered. */
  judgeSoon(uri: string): void;
  /** Resolves once Mermaid has judged, or could not. */
  judgeNow(document: DesignDocument): Promise<void>;
}

/** Answers what the views of an editor ask: diagram preview, explanation, review, and the lint of what is not open. */
export function registerViews(connection: Connection, views: ViewSources): void {
  const { documents } = views;
  onOwnRequest(
    connection,
    DIAGRAMS,
    strings<DiagramsParams>('uri'),
    async ({ uri, placesOnly }, cancellation): Promise<DocumentDiagrams | null> => {
      const open = documents.get(uri);
      if (!open) return null;
      if (placesOnly) {
        const architecture = await views.architectureOf(uri, cancellation);
        const now = documents.get(uri);
        return architecture && now ? { version: now.version, diagrams: diagramPlaces(architecture) } : null;
      }
      const { version } = open;
      const result = await views.lint(open, cancellation);
      if (!result) throw new ResponseError(LSPErrorCodes.ContentModified, 'superseded');
      views.judgeSoon(uri);
      return { version, diagrams: diagramsOf(documents.architecture(open), result.findings) };
    },
  );
  onOwnRequest(
    connection,
    DRAWN_AT,
    place<DrawnAtParams>(),
    async ({ uri, position }, cancellation): Promise<DrawnAt | null> => {
      const architecture = await views.architectureOf(uri, cancellation);
      const open = documents.get(uri);
      return architecture && open ? { version: open.version, parts: drawnAt(architecture, position) } : null;
    },
  );
  onOwnRequest(connection, EXPLAIN, strings<ExplainParams>('uri'), async ({ uri }): Promise<ExplainResult> => {
    if (!documents.get(uri)) return null;
    return documents.explain(uri, await views.settingsOf(uri)) ?? null;
  });
  onOwnRequest(
    connection,
    LINT_TEXT,
    strings<LintTextParams>('uri', 'languageId', 'text'),
    async (params, cancellation): Promise<LintTextResult> => {
      const read = documents.read(params);
      const settings = await views.settingsOf(read.uri);
      documents.adopt(read, settings);
      const isUnwanted = () => cancellation.isCancellationRequested;
      if (!(await inSlices(documents.reading(read, settings), isUnwanted)))
        throw new ResponseError(LSPErrorCodes.RequestCancelled, '');
      await views.judgeNow(read.document);
      const { kind, findings } = documents.lint(read, settings);
      const diagnostics = findings.map((finding) => toDiagnostic(read.uri, finding));
      return { isDesign: kind.isDesign, diagnostics };
    },
  );
  onOwnRequest(
    connection,
    REVIEW,
    strings<ReviewParams>('uri'),
    async ({ uri }, cancellation): Promise<ReviewResult> => {
      const open = documents.get(uri);
      if (!open) return null;
      const { version } = open;
      const settings = await views.read(open, cancellation);
      if (!settings) throw new ResponseError(LSPErrorCodes.ContentModified, 'superseded');
      const review = documents.review(open, settings);
      return { version, summary: summary(review.rows), review };
    },
  );
}
