import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import {
  type Architecture,
  comparePositions,
  type Diagram,
  type DiagramNode,
  type LocatedModel,
  mainName,
  namesOf,
} from '../core/index.ts';

const KINDS: Readonly<Partial<Record<DiagramNode['shape'], SymbolKind>>> = {
  store: SymbolKind.Struct,
  queue: SymbolKind.Array,
  entity: SymbolKind.Struct,
  class: SymbolKind.Class,
};

/** The diagrams of a document, and in each what it draws. */
export function documentSymbols({ diagrams, outline }: Architecture): readonly DocumentSymbol[] {
  return diagrams.map((diagram): DocumentSymbol => {
    const heading = outline.findLast(({ startLine }) => startLine <= diagram.range.start.line)?.heading;
    // Editors keep what they were told until the next edit, and an outline that empties itself while one types is none.
    const model = diagram.verdict?.outcome === 'valid' ? diagram.verdict.model : undefined;
    const children = model ? symbolsOfModel(diagram, model) : symbolsOfLabels(diagram);
    return {
      name: heading || 'Diagram',
      detail: diagram.diagramType,
      kind: SymbolKind.Namespace,
      range: diagram.range,
      selectionRange: { start: diagram.range.start, end: diagram.range.start },
      children: children.filter((symbol) => isIn(symbol, diagram)),
    };
  });
}

function symbolsOfModel({ at, source }: Diagram, model: LocatedModel): DocumentSymbol[] {
  const { nodes, groups } = model;
  const names = new Map(namesOf(source, model).map(({ text }, index) => [nodes[index], text]));
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  return nodes
    .filter(({ shape }) => shape !== 'decision' && shape !== 'mark')
    .map((node) => {
      const { label, labelRange, ids, shape, group = '' } = node;
      const { start, end } = labelRange ?? ids[0]!;
      const range = { start: at(start), end: at(end) };
      const detail = labels.get(group) ?? '';
      return {
        name: names.get(node) ?? label,
        detail,
        kind: KINDS[shape] ?? SymbolKind.Object,
        range,
        selectionRange: range,
      };
    });
}

function symbolsOfLabels({ labels, at }: Diagram): DocumentSymbol[] {
  const named = labels.filter(({ role }) => role === 'node' || role === 'participant');
  return [...new Map(named.map((label) => [label.text.trim(), label]))].map(
    ([
      name,
      {
        range: { start, end },
      },
    ]) => {
      const range = { start: at(start), end: at(end) };
      return { name: mainName(name.replace(/\s+/g, ' ')), kind: SymbolKind.Object, range, selectionRange: range };
    },
  );
}

function isIn({ range }: DocumentSymbol, diagram: Diagram): boolean {
  return comparePositions(diagram.range.start, range.start) <= 0 && comparePositions(range.end, diagram.range.end) <= 0;
}
