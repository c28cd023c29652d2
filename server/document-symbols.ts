import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type Architecture, comparePositions, type Diagram, type DrawnNode } from '../core/index.ts';

/** The diagrams of a document, and in each its components. */
export function documentSymbols({ diagrams, drawn, outline }: Architecture): readonly DocumentSymbol[] {
  return diagrams.map((diagram): DocumentSymbol => {
    const heading = outline.findLast(({ startLine }) => startLine <= diagram.range.start.line)?.heading;
    const components = drawn.nodes.filter((node) => node.diagram === diagram);
    return {
      name: heading || 'Diagram',
      detail: diagram.diagramType,
      kind: SymbolKind.Namespace,
      range: diagram.range,
      selectionRange: { start: diagram.range.start, end: diagram.range.start },
      children: components.filter((node) => isIn(node, diagram)).map(symbolOf),
    };
  });
}

function symbolOf({ name, node, range, group }: DrawnNode): DocumentSymbol {
  return {
    name,
    detail: group ?? '',
    kind: node.shape === 'store' ? SymbolKind.Struct : node.shape === 'queue' ? SymbolKind.Array : SymbolKind.Object,
    range,
    selectionRange: range,
  };
}

function isIn({ range }: DrawnNode, diagram: Diagram): boolean {
  return comparePositions(diagram.range.start, range.start) <= 0 && comparePositions(range.end, diagram.range.end) <= 0;
}
