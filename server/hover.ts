import { type Hover, MarkupKind } from 'vscode-languageserver';
import {
  type Architecture,
  type DescribedCard,
  type DrawnNode,
  type NamedThing,
  namePattern,
  type Position,
  plainMarkdown,
  type Range,
  type ReviewCell,
  thingAt,
} from '../core/index.ts';

/** More is not read in a hover. */
const MOST_SENTENCES = 3;
const LONGEST_SENTENCE = 240;

/**
 * On a technology its card: what it trades away, with what the document says of that. On a node what the document says
 * of it; in the text that stands there already.
 */
export function hoverAt(
  uri: string,
  architecture: Architecture,
  position: Position,
  described: DescribedCard | undefined,
): Hover | null {
  const link = (range: Range) => lineLink(uri, range);
  const thing = thingAt(architecture, position);
  const [node] = thing?.nodes ?? [];
  const isInDiagram = architecture.diagrams.some(
    ({ range: { start, end } }) => start.line <= position.line && position.line <= end.line,
  );
  const parts = [
    ...(described ? [cardText(described, link)] : []),
    ...(thing && node && isInDiagram ? [nodeText(architecture, thing, node, link)] : []),
  ];
  const range = described?.range ?? thing?.at;
  if (parts.length === 0 || !range) return null;
  return { contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') }, range };
}

type Link = (range: Range) => string;

function cardText({ card, review, rows, leftOut }: DescribedCard, link: Link): string {
  const stated = rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index) => {
      const said = cellText(cell, link);
      return said === undefined ? [] : [`- ${plainMarkdown(review.columns[index]!.title)}: ${said}`];
    }),
  );
  const notChosen = leftOut.map(({ stance, range }) => `- ${stance} (${link(range)})`);
  const lines = [...new Set([...stated, ...notChosen])];
  return [
    `**${plainMarkdown(card.name)}**`,
    [
      `- _Gives:_ ${plainMarkdown(card.gives)}`,
      `- _Gives up:_ ${plainMarkdown(card.givesUp)}`,
      `- _State:_ ${plainMarkdown(card.say)}`,
    ].join('\n'),
    `[${plainMarkdown(card.source.title)}](${card.source.url})`,
    ...(lines.length > 0 ? [`In this document:\n\n${lines.join('\n')}`] : []),
  ].join('\n\n');
}

function cellText(cell: ReviewCell, link: Link): string | undefined {
  switch (cell.state) {
    case 'stated':
      return cell.quotes.map(({ text, range }) => `“${plainMarkdown(text)}” (${link(range)})`)[0];
    case 'missing':
      return '**unsaid**';
    case 'notNeeded':
      return `not needed: ${plainMarkdown(cell.because)}`;
    case 'notAsked':
      return undefined;
  }
}

function nodeText(architecture: Architecture, { name }: NamedThing, node: DrawnNode, link: Link): string {
  const sentences = sentencesOn(architecture, name, link);
  const said = sentences.length > 0 ? sentences : ['The text does not speak of it.'];
  return [`**${plainMarkdown(name)}**${kindOf(node)}`, ...neighbours(architecture, node), ...said].join('\n\n');
}

function kindOf({ node, group }: DrawnNode): string {
  const shape = node.shape === 'plain' ? [] : [node.shape];
  const parts = [...shape, ...(group === undefined ? [] : [`in ${plainMarkdown(group)}`])];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function neighbours({ drawn }: Architecture, node: DrawnNode): readonly string[] {
  const names = (nodes: readonly DrawnNode[]) => [...new Set(nodes.map(({ name }) => plainMarkdown(name)))].join(', ');
  const from = names(drawn.edges.filter(({ to }) => to === node).map((edge) => edge.from));
  const to = names(drawn.edges.filter((edge) => edge.from === node).map((edge) => edge.to));
  return [...(from ? [`← ${from}`] : []), ...(to ? [`→ ${to}`] : [])];
}

function sentencesOn({ prose }: Architecture, name: string, link: Link): readonly string[] {
  const pattern = namePattern(name);
  if (!pattern) return [];
  const sentences: string[] = [];
  for (const { text, range } of prose.sentences(new RegExp(pattern.source, 'iu'))) {
    const short = text.replace(/^[\s>#*+-]+(?=\s)/, '').slice(0, LONGEST_SENTENCE);
    sentences.push(`> ${plainMarkdown(short)} (${link(range)})`);
    if (sentences.length === MOST_SENTENCES) break;
  }
  return sentences;
}

/** A link that editors follow to the line. */
function lineLink(uri: string, { start }: Range): string {
  return `[line ${start.line + 1}](${uri}#L${start.line + 1})`;
}
