import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type Architecture, comparePositions, type Diagram, type DrawnNode, mainName } from '../core/index.ts';

/** The diagrams of a document, and in each its components. */
export function documentSymbols({ diagrams, drawn, outline }: Architecture): readonly DocumentSymbol[] {
  return diagrams.map((diagram): DocumentSymbol => {
    const heading = outline.findLast(({ startLine }) => startLine <= diagram.range.start.line)?.heading;
    const components = drawn.nodes.filter((node) => node.diagram === diagram && isIn(node, diagram));
    // Editors keep what they were told until the next edit, and an outline that empties itself while one types is none.
    const isRead = diagram.verdict?.outcome === 'valid' && diagram.verdict.model !== undefined;
    return {
      name: heading || 'Diagram',
      detail: diagram.diagramType,
      kind: SymbolKind.Namespace,
      range: diagram.range,
      selectionRange: { start: diagram.range.start, end: diagram.range.start },
      children: isRead ? components.map(symbolOf) : symbolsOfLabels(diagram),
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
