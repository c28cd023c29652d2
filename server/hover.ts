import { type Hover, MarkupKind } from 'vscode-languageserver';
import { type Architecture, type DrawnNode, namePattern, type Position, thingAt } from '../core/index.ts';

/** More is not read in a hover. */
const MOST_SENTENCES = 3;
const LONGEST_SENTENCE = 240;

/** On a node, what the document says of it; in the text nothing, since it stands there. */
export function hoverAt(architecture: Architecture, position: Position): Hover | null {
  const thing = thingAt(architecture, position);
  const [node] = thing?.nodes ?? [];
  const isInDiagram = architecture.diagrams.some(
    ({ range: { start, end } }) => start.line <= position.line && position.line <= end.line,
  );
  if (!thing || !node || !isInDiagram) return null;
  const sentences = sentencesOn(architecture, thing.name);
  const said = sentences.length > 0 ? sentences : ['The text does not speak of it.'];
  const value = [`**${plain(thing.name)}**${kindOf(node)}`, ...neighbours(architecture, node), ...said].join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: thing.at };
}

function kindOf({ node, group }: DrawnNode): string {
  const shape = node.shape === 'plain' ? [] : [node.shape];
  const parts = [...shape, ...(group === undefined ? [] : [`in ${plain(group)}`])];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function neighbours({ drawn }: Architecture, node: DrawnNode): readonly string[] {
  const names = (nodes: readonly DrawnNode[]) => [...new Set(nodes.map(({ name }) => plain(name)))].join(', ');
  const from = names(drawn.edges.filter(({ to }) => to === node).map((edge) => edge.from));
  const to = names(drawn.edges.filter((edge) => edge.from === node).map((edge) => edge.to));
  return [...(from ? [`← ${from}`] : []), ...(to ? [`→ ${to}`] : [])];
}

function sentencesOn({ prose }: Architecture, name: string): readonly string[] {
  const pattern = namePattern(name);
  if (!pattern) return [];
  const sentences: string[] = [];
  for (const { text, range } of prose.sentences(new RegExp(pattern.source, 'iu'))) {
    const short = text
      .replace(/^[\s>#*+-]+(?=\s)/, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_SENTENCE);
    sentences.push(`> ${plain(short)} _(line ${range.start.line + 1})_`);
    if (sentences.length === MOST_SENTENCES) break;
  }
  return sentences;
}

/** Shown as it is, whatever Markdown would make of it. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
