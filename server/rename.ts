import {
  type ChangeAnnotation,
  type ClientCapabilities,
  type TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  type Architecture,
  comparePositions,
  type DrawnNode,
  LineText,
  type NamedThing,
  type Position,
  type Range,
  thingAt,
} from '../core/index.ts';
import { editSupport, workspaceEdit } from './workspace-edit.ts';

/** What Mermaid takes in a label without quotes. */
const NEEDS_QUOTES = /[^\p{L}\p{N}\s_.,'/-]/u;

/** How a preview of the changes groups them. */
const ANNOTATIONS = {
  diagrams: { label: 'Labels in diagrams' },
  text: { label: 'Mentions in the text' },
} as const satisfies Readonly<Record<string, ChangeAnnotation>>;

/** The changes of a rename, by where they are. */
export type RenameEdits = Readonly<Record<keyof typeof ANNOTATIONS, readonly TextEdit[]>>;

/** The name that a rename at `position` would change, and its place; null where there is none. */
export function renameableAt(
  architecture: Architecture,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | null {
  const thing = thingAt(architecture, position);
  if (!thing || !canRename(thing)) return null;
  const { name, nodes, at } = thing;
  const range = nodes.find((node) => node.range === at)?.nameRange ?? at;
  return range.start.line === position.line ? { range, placeholder: name } : null;
}

/** Gives a component a new name in its labels in all diagrams, and in the text. Ids stay as they are. */
export function renameEdits(architecture: Architecture, position: Position, newName: string): RenameEdits {
  const thing = thingAt(architecture, position);
  const name = newName.replace(/[\s"]+/g, ' ').trim();
  if (!thing || !canRename(thing) || name === '') return { diagrams: [], text: [] };
  return { diagrams: thing.nodes.map((node) => relabelled(node, name)), text: renamedIn(thing, name) };
}

/** With places that a preview can group and leave out, where the client knows of such. */
export function renameWorkspaceEdit(
  uri: string,
  version: number,
  edits: RenameEdits,
  capabilities: ClientCapabilities['workspace'],
): WorkspaceEdit {
  const { versions } = editSupport(capabilities);
  if (!versions || !capabilities?.workspaceEdit?.changeAnnotationSupport) {
    return workspaceEdit({ uri, version }, [...edits.text, ...edits.diagrams], { versions, snippets: false });
  }
  const annotated: TextDocumentEdit['edits'] = (['text', 'diagrams'] as const).flatMap((annotationId) =>
    edits[annotationId].map((edit) => ({ ...edit, annotationId })),
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits: annotated }], changeAnnotations: ANNOTATIONS };
}

function canRename({ nodes }: NamedThing): boolean {
  return nodes.length > 0 && nodes.every((node) => hasLabel(node) || isFlowchart(node));
}

function relabelled(drawn: DrawnNode, name: string): TextEdit {
  const { node, diagram, range, nameRange, idRanges } = drawn;
  if (!node.labelRange) return TextEdit.insert(idRanges[0]!.end, `["${name}"]`);
  const { start } = node.labelRange;
  const before = diagram.source.split('\n')[start.line]?.slice(0, start.character) ?? '';
  const isBare = isFlowchart(drawn) && !/["`]$/.test(before);
  if (!isBare || !NEEDS_QUOTES.test(name) || range.start.line !== range.end.line)
    return { range: nameRange, newText: name };
  const label = new LineText(diagram.source).slice(start.line, start.line + 1).slice(start.character);
  const from = nameRange.start.character - range.start.character;
  const until = nameRange.end.character - range.start.character;
  const rest = label.slice(until, range.end.character - range.start.character);
  return { range, newText: `"${label.slice(0, from)}${name}${rest}"` };
}

/** A name of one word may be a common noun, too: “Clients” is a name, “clients” are not. What is code stays as it is. */
function renamedIn({ prose, name }: NamedThing, newName: string): readonly TextEdit[] {
  const isOneWord = !/[^\p{L}\p{N}]/u.test(name);
  return prose
    .filter(({ text, isCode }) => !isCode && (!isOneWord || text.startsWith(name)))
    .toSorted((a, b) => comparePositions(a.range.start, b.range.start))
    .map(({ text, range }) => {
      const isPlural = /s$/i.test(text) && !/s$/i.test(name) && /\p{L}$/u.test(newName) && !/s$/i.test(newName);
      return { range, newText: isPlural ? `${newName}s` : newName };
    });
}

function hasLabel({ node }: DrawnNode): boolean {
  return node.labelRange !== undefined;
}

function isFlowchart({ diagram }: DrawnNode): boolean {
  return /^(?:flowchart|graph)/.test(diagram.diagramType);
}
