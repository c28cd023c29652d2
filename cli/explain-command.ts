import { explanationText } from '../core/index.ts';
import type { OneDocumentArguments } from './arguments.ts';
import { type OneDocumentHost, openOne } from './one-document.ts';

/** What `tradeoff explain FILE` prints. */
export async function explainDocument(given: OneDocumentArguments, host: OneDocumentHost): Promise<string> {
  const { linter, document, settings, title } = await openOne(given, host);
  return explanationText(title, linter.explain(document, settings));
}
