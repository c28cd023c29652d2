import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { type DesignDocument, type Diagram, type Position, readDiagram } from '../../core/index.ts';

/** What a name ends at on its left: brackets, quotes, arrows, and the word by which a participant is called. */
const TYPED =
  /(?:^|[[\](){}|"'<>:;=&]|--|\bas\s|\b(?:participant|actor|subgraph|box)\s)\s*([\p{L}\d][\p{L}\d ./_-]*|)$/u;

const FENCE = /(?:`{3}|~{3}|:{3})\s*mermaid/i;

/** Names that can stand in any label without quotes. */
const PLAIN = /^[\p{L}\d][\p{L}\d ./_-]{0,59}$/u;

/** Names of components where the cursor stands in a diagram: those of the text, and those of its other diagrams. */
export function diagramCompletions(document: DesignDocument, position: Position): readonly CompletionItem[] {
  // Most of what is typed is not in a diagram, and must not cost a look at all of the document.
  if (!mayHoldDiagram(document, position)) return [];
  // What kind of document this is does not matter here: declaring one saves judging it.
  const { diagrams, components } = document.architecture('design');
  const own = diagrams.find((diagram) => isInside(document, diagram, position));
  if (!own) return [];
  const typed = TYPED.exec(document.text.line(position.line).slice(0, position.character))?.[1];
  if (typed === undefined) return [];
  const names = new Map<string, string>();
  for (const { name, mentions } of components) {
    if (mentions.some(({ stance }) => stance === 'committed')) names.set(name, 'component of this document');
  }
  for (const diagram of diagrams) {
    const detail = diagram === own ? 'in this diagram' : 'in another diagram';
    for (const { text, role } of readDiagram(diagram.source).labels) {
      if (!/^(?:node|participant|group)$/.test(role)) continue;
      const name = text.trim();
      if (name !== typed && !names.has(name)) names.set(name, detail);
    }
  }
  const start = { line: position.line, character: position.character - typed.length };
  return [...names]
    .filter(([name]) => PLAIN.test(name))
    .map(([name, detail], index) => ({
      label: name,
      kind: CompletionItemKind.Module,
      detail,
      sortText: String(index).padStart(4, '0'),
      textEdit: { range: { start, end: position }, newText: name },
    }));
}

function mayHoldDiagram({ blocks, text }: DesignDocument, { line }: Position): boolean {
  const block = blocks.find(({ startLine, endLine }) => startLine <= line && line < endLine);
  return block?.kind === 'diagram' || (block !== undefined && FENCE.test(text.slice(block.startLine, block.endLine)));
}

/** On a line of the diagram's own, rather than on those of its fence. */
function isInside(document: DesignDocument, { range }: Diagram, { line }: Position): boolean {
  if (document.blocks[0]?.kind === 'diagram') return true;
  if (line <= range.start.line || line > range.end.line) return false;
  return line < range.end.line || !/^[\s>]*(?:`{3}|~{3}|:{3})/.test(document.text.line(line));
}
