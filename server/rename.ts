import type { TextEdit } from 'vscode-languageserver';
import {
  type Architecture,
  type DrawnNode,
  type NamedThing,
  type Position,
  type Range,
  thingAt,
} from '../core/index.ts';

/** What Mermaid takes in a label without quotes. */
const NEEDS_QUOTES = /[^\p{L}\p{N}\s_.,'/-]/u;

/** The name that a rename at `position` would change, and its place; null where there is none. */
export function renameableAt(
  architecture: Architecture,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | null {
  const thing = thingAt(architecture, position);
  return thing && canRename(thing) ? { range: thing.at, placeholder: thing.name } : null;
}

/** Gives a component a new label in all diagrams, and a new name in the text. Ids stay as they are. */
export function renameEdits(architecture: Architecture, position: Position, newName: string): readonly TextEdit[] {
  const thing = thingAt(architecture, position);
  const name = newName.replace(/[\s"]+/g, ' ').trim();
  if (!thing || !canRename(thing) || name === '') return [];
  const labels = thing.nodes.flatMap((node) => relabelled(node, name));
  return [...labels, ...thing.prose.map((range) => ({ range, newText: name }))];
}

function canRename({ nodes }: NamedThing): boolean {
  return nodes.length > 0 && nodes.every((node) => node.node.labelRange !== undefined || isFlowchart(node));
}

function relabelled(drawn: DrawnNode, name: string): readonly TextEdit[] {
  const { node, diagram, range, idRanges } = drawn;
  if (node.labelRange === undefined) {
    const end = idRanges[0]!.end;
    return [{ range: { start: end, end }, newText: `["${name}"]` }];
  }
  const { start } = node.labelRange;
  const before = diagram.source.split('\n')[start.line]?.slice(0, start.character) ?? '';
  const isBare = isFlowchart(drawn) && !/["`]$/.test(before);
  return [{ range, newText: isBare && NEEDS_QUOTES.test(name) ? `"${name}"` : name }];
}

function isFlowchart({ diagram }: DrawnNode): boolean {
  return /^(?:flowchart|graph)/.test(diagram.diagramType);
}
