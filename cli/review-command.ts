import { type DiagramJudge, reviewText } from '../core/index.ts';
import type { OneDocumentArguments } from './arguments.ts';
import { type OneDocumentHost, openOne } from './one-document.ts';

/** What `tradeoff review FILE` prints. */
export async function reviewDocument(
  given: OneDocumentArguments,
  host: OneDocumentHost & { readonly judge: DiagramJudge },
): Promise<string> {
  const { linter, document, settings, title, path } = await openOne(given, host);
  await document.judgeDiagrams(host.judge);
  return reviewText(title, linter.review(document, settings), path === undefined ? undefined : addressOf(path));
}

/** What a link in Markdown takes. */
function addressOf(path: string): string {
  return encodeURI(path.replaceAll('\\', '/')).replace(/[()#?]/g, (found) => `%${found.charCodeAt(0).toString(16)}`);
}
