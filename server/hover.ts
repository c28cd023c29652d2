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
  const others = drawn.edges.filter(({ from, to }) => from !== to);
  const from = names(others.filter(({ to }) => to === node).map((edge) => edge.from));
  const to = names(others.filter((edge) => edge.from === node).map((edge) => edge.to));
  return [...(from ? [`← ${from}`] : []), ...(to ? [`→ ${to}`] : [])];
}

/** First what stands under a heading that names it, then what begins with its name, then the rest. */
function sentencesOn({ prose }: Architecture, name: string): readonly string[] {
  const names = namePattern(name)?.source;
  if (names === undefined) return [];
  const pattern = new RegExp(names, 'iu');
  const beginning = new RegExp(`^(?:the |an? )?${names}`, 'iu');
  const found = [...prose.sentences(pattern)].map(({ text, range, section }) => {
    const words = withoutMarkup(text);
    const short = words.length > LONGEST_SENTENCE ? `${words.slice(0, LONGEST_SENTENCE).trimEnd()}…` : words;
    const rank = pattern.test(section.heading) && section.level > 1 ? 0 : beginning.test(words) ? 1 : 2;
    return { rank, line: range.start.line, text: `> ${plain(short)} _(line ${range.start.line + 1})_` };
  });
  const best = found.toSorted((a, b) => a.rank - b.rank).slice(0, MOST_SENTENCES);
  return best.toSorted((a, b) => a.line - b.line).map(({ text }) => text);
}

function withoutMarkup(text: string): string {
  return text
    .replace(/^\s*(?:>\s*|[-+*]\s+|\d+[.)]\s+)*/, '')
    .replace(/^\s*\||\|\s*$/g, '')
    .replace(/\s*(?<!\\)\|\s*/g, ' · ')
    .replace(/!?\[([^\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\*\*|__|~~|`+|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Shown as it is, whatever Markdown would make of it. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
