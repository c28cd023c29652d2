import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { REVIEW, type ReviewParams, type ReviewResult } from '../server/protocol.ts';
import type { DesignReview } from './review/main.ts';

const PANEL_TYPE = 'tradeoff.review';

/** “Tradeoff: Review Design”. All the rest of the review is loaded when it is called for. */
export function registerReviewCommand(extensionUri: vscode.Uri, client: LanguageClient): vscode.Disposable {
  let review: DesignReview | undefined;
  const load = async (): Promise<DesignReview> => {
    const { DesignReview } = await import('./review/main.ts');
    review ??= new DesignReview({
      extensionUri,
      panelType: PANEL_TYPE,
      reviewOf: (uri) => client.sendRequest<ReviewResult>(REVIEW, { uri } satisfies ReviewParams),
    });
    return review;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('tradeoff.reviewDesign', async () => (await load()).open()),
    vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, {
      // The page keeps the document's address (client/review/page/editor-api.ts).
      async deserializeWebviewPanel(panel, state: { readonly uri: string } | undefined) {
        if (state) await (await load()).restore(panel, vscode.Uri.parse(state.uri));
        else panel.dispose();
      },
    }),
    { dispose: () => review?.dispose() },
  );
}
