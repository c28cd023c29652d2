import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import { type Architecture, type Position, placesOf, thingAt } from '../core/index.ts';

/** Every place of what is named at `position`, in the text and in diagrams. */
export function referencesAt(uri: string, architecture: Architecture, position: Position): readonly Location[] {
  const thing = thingAt(architecture, position);
  return thing ? placesOf(thing).map((range) => ({ uri, range })) : [];
}

export function highlightsAt(architecture: Architecture, position: Position): readonly DocumentHighlight[] {
  const thing = thingAt(architecture, position);
  return thing ? placesOf(thing).map((range) => ({ range, kind: DocumentHighlightKind.Text })) : [];
}
