import type { CancellationToken, ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Architecture, DescribedCard, Position } from '../core/index.ts';
import { definitionAt } from './definition.ts';
import { documentSymbols } from './document-symbols.ts';
import { hoverAt } from './hover.ts';
import { highlightsAt, referencesAt } from './references.ts';
import { renameableAt, renameEdits, renameWorkspaceEdit } from './rename.ts';

/** How long a hover waits for a document to be read, in milliseconds. */
const HOVER_PATIENCE = 80;

/** What is known of a document that is open; undefined for others. */
export interface NavigatedDocuments {
  /** Undefined, too, when it is no longer wanted, or not known within `patience` milliseconds. */
  architectureOf(uri: string, cancellation: CancellationToken, patience?: number): Promise<Architecture | undefined>;
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
  const answer = async <Answer>(
    uri: string,
    cancellation: CancellationToken,
    find: (architecture: Architecture) => Answer,
  ): Promise<Answer | null> => {
    const architecture = await architectureOf(uri, cancellation);
    return architecture ? find(architecture) : null;
  };
  connection.onDefinition(({ textDocument: { uri }, position }, cancellation) =>
    answer(uri, cancellation, (architecture) => [...definitionAt(uri, architecture, position)]),
  );
  connection.onReferences(({ textDocument: { uri }, position }, cancellation) =>
    answer(uri, cancellation, (architecture) => [...referencesAt(uri, architecture, position)]),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, cancellation) =>
    answer(uri, cancellation, (architecture) => [...highlightsAt(architecture, position)]),
  );
  connection.onHover(async ({ textDocument: { uri }, position }, cancellation) => {
    // A document that is still being read has nothing to show yet.
    const architecture = await architectureOf(uri, cancellation, HOVER_PATIENCE);
    if (!architecture) return null;
    return hoverAt(uri, architecture, position, await cardAt(uri, position, cancellation));
  });
  connection.onDocumentSymbol(({ textDocument: { uri } }, cancellation) =>
    answer(uri, cancellation, (architecture) => [...documentSymbols(architecture)]),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }, cancellation) =>
    answer(uri, cancellation, (architecture) => renameableAt(architecture, position)),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }, cancellation) =>
    answer(uri, cancellation, (architecture) => {
      return renameWorkspaceEdit(uri, versionOf(uri) ?? 0, renameEdits(architecture, position, newName), workspace());
    }),
  );
}
