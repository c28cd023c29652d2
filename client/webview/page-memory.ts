import type { DocumentState, PageState } from './editor-api.ts';

/** How many documents the panel finds again as it was left. */
const MOST_DOCUMENTS = 20;

/** `earlier` with the state in which the document `uri` is left now; the one that was left longest ago makes room. */
export function remembered(
  earlier: PageState | undefined,
  { uri, pinned }: Pick<PageState, 'uri' | 'pinned'>,
  state: DocumentState,
): PageState {
  const others = Object.entries(earlier?.documents ?? {}).filter(([other]) => other !== uri);
  return { uri, pinned, documents: Object.fromEntries([...others.slice(1 - MOST_DOCUMENTS), [uri, state]]) };
}
