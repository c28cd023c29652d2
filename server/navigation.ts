import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Architecture } from '../core/index.ts';
import { definitionAt } from './definition.ts';
import { documentSymbols } from './document-symbols.ts';
import { hoverAt } from './hover.ts';
import { highlightsAt, referencesAt } from './references.ts';
import { renameableAt, renameEdits, workspaceEdit } from './rename.ts';

/**
 * Wires the ways from a component to its other places, in the text and in diagrams. `architectureOf` is that of an open
 * document; a diagram takes part once Mermaid has read just its text.
 */
export function registerNavigation(
  connection: Connection,
  architectureOf: (uri: string) => Architecture | undefined,
  versionOf: (uri: string) => number | undefined,
  workspace: () => ClientCapabilities['workspace'],
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
  connection.onHover(({ textDocument: { uri }, position }) =>
    answer(uri, (architecture) => hoverAt(architecture, position)),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    answer(uri, (architecture) => [...documentSymbols(architecture)]),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    answer(uri, (architecture) => renameableAt(architecture, position)),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    answer(uri, (architecture) => {
      return workspaceEdit(uri, versionOf(uri) ?? 0, renameEdits(architecture, position, newName), workspace());
    }),
  );
}
