import {
  COMPONENT_PRODUCTS,
  type DrawnNode,
  isOfDesign,
  isProduct,
  type Report,
  type Rule,
  type StatementSuggestion,
  tellingWords,
} from '../../core/index.ts';
import { isOf, isSpokenOf } from './spoken-of.ts';

/** More would bury what else is found. */
const MOST_FINDINGS = 4;
const MOST_RELATED = 20;
const MOST_SUGGESTIONS = 5;

export const drawnNotDescribed: Rule = {
  id: 'drawn-not-described',
  title: 'A store, queue or technology that a diagram draws is spoken of in the text.',
  defaultSeverity: 'information',
  preset: 'recommended',
  appliesTo: 'designs',
  words: COMPONENT_PRODUCTS,
  seesAllMentions: true,
  check: (architecture) => {
    const products = architecture.mentions.filter(({ term, stance }) => stance === 'committed' && isProduct(term));
    const candidates = distinct(
      architecture.drawn.nodes.filter(
        (node) => mayBeAskedAbout(node) && (isKept(node) || products.some((mention) => isOf(mention, node))),
      ),
    );
    const undescribed = candidates.filter((node) => !isSpokenOf(node, architecture));
    return isOnlyDrawn(candidates, undescribed) ? [reportOnAll(undescribed)] : undescribed.map(reportOn);
  },
};

function mayBeAskedAbout(node: DrawnNode): boolean {
  return (
    /^(?:flowchart|graph|C4|architecture)/.test(node.diagram.diagramType) &&
    isOfDesign(node) &&
    tellingWords(node.name).length > 0
  );
}

function isKept({ node: { shape } }: DrawnNode): boolean {
  return shape === 'store' || shape === 'queue';
}

/** Where hardly anything that is drawn is described, the drawing stands for itself: that is said once. */
function isOnlyDrawn(candidates: readonly DrawnNode[], undescribed: readonly DrawnNode[]): boolean {
  const { length } = undescribed;
  return length > MOST_FINDINGS || (length > 2 && length > candidates.length / 2);
}

function distinct(nodes: readonly DrawnNode[]): readonly DrawnNode[] {
  return [...new Map(nodes.toReversed().map((node) => [node.name.toLowerCase(), node])).values()].toReversed();
}

function reportOn(node: DrawnNode): Report {
  const { name, range } = node;
  return { message: `“${name}” is drawn but never described.`, range, suggestions: [description(node)] };
}

function description({ name }: DrawnNode): StatementSuggestion {
  return { title: `Describe “${name}”`, label: name, text: '<what it holds, who writes to it and who reads it…>' };
}

function reportOnAll(nodes: readonly DrawnNode[]): Report {
  const [first, ...others] = nodes;
  const names = nodes.slice(0, 3).map(({ name }) => `“${name}”`);
  const [last] = names.slice(-1);
  const listed =
    nodes.length > 3
      ? `${names.join(', ')} and ${nodes.length - 3} more`
      : `${names.slice(0, -1).join(', ')} and ${last}`;
  return {
    message: `${listed} are drawn but never described.`,
    range: first!.range,
    related: others.slice(0, MOST_RELATED).map(({ name, range }) => ({ message: `“${name}” is drawn here`, range })),
    suggestions: nodes.slice(0, MOST_SUGGESTIONS).map(description),
  };
}
