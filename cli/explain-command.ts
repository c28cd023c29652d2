import { explanationText } from '../core/index.ts';
import type { OneDocumentArguments } from './arguments.ts';
import { type OneDocumentHost, openOne } from './one-document.ts';

/** What `tradeoff explain FILE` prints. */
export function explainDocument(given: OneDocumentArguments, host: OneDocumentHost): string {
  const { linter, document, settings, title } = openOne(given, host);
  return explanationText(title, linter.explain(document, settings));
}
