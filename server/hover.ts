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
  const others = drawn.edges.filter(({ from, to }) => from !== to);
  const from = names(others.filter(({ to }) => to === node).map((edge) => edge.from));
  const to = names(others.filter((edge) => edge.from === node).map((edge) => edge.to));
  return [...(from ? [`← ${from}`] : []), ...(to ? [`→ ${to}`] : [])];
}

/** First what stands under a heading that names it, then what begins with its name, then the rest. */
function sentencesOn({ prose }: Architecture, name: string, link: Link): readonly string[] {
  const names = namePattern(name)?.source;
  if (names === undefined) return [];
  const pattern = new RegExp(names, 'iu');
  const beginning = new RegExp(`^(?:the |an? )?${names}`, 'iu');
  const found = [...prose.sentences(pattern)].map(({ text, range, section }) => {
    const words = withoutMarkup(text);
    const short = words.length > LONGEST_SENTENCE ? `${words.slice(0, LONGEST_SENTENCE).trimEnd()}…` : words;
    const rank = pattern.test(section.heading) && section.level > 1 ? 0 : beginning.test(words) ? 1 : 2;
    return { rank, line: range.start.line, text: `> ${plainMarkdown(short)} (${link(range)})` };
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

/** A link that editors follow to the line. */
function lineLink(uri: string, { start }: Range): string {
  return `[line ${start.line + 1}](${uri}#L${start.line + 1})`;
}
