import type { CancellationToken, ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Architecture, DescribedCard, Position } from '../core/index.ts';
import { definitionAt } from './definition.ts';
import { documentSymbols } from './document-symbols.ts';
import { hoverAt } from './hover.ts';
import { highlightsAt, referencesAt } from './references.ts';
import { renameableAt, renameEdits, renameWorkspaceEdit } from './rename.ts';

/** What is known of a document that is open; undefined for others. */
export interface NavigatedDocuments {
  architectureOf(uri: string): Architecture | undefined;
  versionOf(uri: string): number | undefined;
  /** What the client can do with changes. */
  workspace(): ClientCapabilities['workspace'];
  /** Undefined, too, when it is no longer wanted. */
  cardAt(uri: string, position: Position, cancellation: CancellationToken): Promise<DescribedCard | undefined>;
}

/**
 * Wires the ways from a component to its other places, in the text and in diagrams. A diagram takes part once Mermaid
 * has read just its text.
 */
export function registerNavigation(
  connection: Connection,
  { architectureOf, cardAt, versionOf, workspace }: NavigatedDocuments,
): void {
  const answer = <Answer>(uri: string, find: (architecture: Architecture) => Answer): Answer | null => {
    const architecture = architectureOf(uri);
    return architecture ? find(architecture) : null;
  };
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    answer(uri, (architecture) => [...definitionAt(uri, architecture, position)]),
  );
  connection.onReferences(({ textDocument: { uri }, position }) =>
    answer(uri, (architecture) => [...referencesAt(uri, architecture, position)]),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    answer(uri, (architecture) => [...highlightsAt(architecture, position)]),
  );
  connection.onHover(async ({ textDocument: { uri }, position }, cancellation) => {
    const card = await cardAt(uri, position, cancellation);
    return answer(uri, (architecture) => hoverAt(uri, architecture, position, card));
  });
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    answer(uri, (architecture) => [...documentSymbols(architecture)]),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    answer(uri, (architecture) => renameableAt(architecture, position)),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    answer(uri, (architecture) => {
      return renameWorkspaceEdit(uri, versionOf(uri) ?? 0, renameEdits(architecture, position, newName), workspace());
    }),
  );
}
