import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import { blanksIn, type TextEdit } from '../core/index.ts';
import { snippetOf } from './snippet.ts';

/** What of changes the client understands. */
export interface EditSupport {
  /** Changes that say of which version of a document they are. */
  readonly versions: boolean;
  /** Edits with tab stops (LSP 3.18), which only changes with versions can hold. */
  readonly snippets: boolean;
}

export function editSupport(workspace: ClientCapabilities['workspace']): EditSupport {
  const { documentChanges = false, snippetEditSupport = false } = workspace?.workspaceEdit ?? {};
  return { versions: documentChanges, snippets: documentChanges && snippetEditSupport };
}

/** A document as the client has it; a `version` of null is that on disk. */
export interface EditedDocument {
  readonly uri: string;
  readonly version: number | null;
}

/** The change of one document, with a tab stop on each blank where the client takes such. */
export function workspaceEdit(
  { uri, version }: EditedDocument,
  edits: readonly TextEdit[],
  { versions, snippets }: EditSupport,
): WorkspaceEdit {
  if (!versions) return { changes: { [uri]: [...edits] } };
  const withTabStops = edits.map(({ range, newText }) =>
    // Editors indent a snippet anew, which text without blanks has no need of.
    snippets && blanksIn(newText).length > 0
      ? { range, snippet: { kind: 'snippet' as const, value: snippetOf(newText) } }
      : { range, newText },
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits: withTabStops }] };
}
