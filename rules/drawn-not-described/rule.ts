import {
  type Architecture,
  COMPONENT_PRODUCTS,
  type DrawnNode,
  foldedWords,
  type Report,
  type Rule,
  tellingWords,
} from '../../core/index.ts';

export const drawnNotDescribed: Rule = {
  id: 'drawn-not-described',
  title: 'A store, queue or technology that a diagram draws is spoken of in the text.',
  defaultSeverity: 'information',
  preset: 'recommended',
  appliesTo: 'designs',
  words: COMPONENT_PRODUCTS,
  check: (architecture) => {
    const candidates = distinct(architecture.drawn.nodes.filter((node) => asksForWords(node, architecture)));
    const undescribed = candidates.filter((node) => !isDescribed(node, architecture));
    return isOnlyDrawn(candidates, undescribed) ? [reportOnAll(undescribed)] : undescribed.map(reportOn);
  },
};

/** Where nothing that is drawn is described, the drawing stands for itself: that is said once. */
function isOnlyDrawn(candidates: readonly DrawnNode[], undescribed: readonly DrawnNode[]): boolean {
  return undescribed.length > 2 && undescribed.length > candidates.length / 2;
}

function asksForWords({ node, diagram, name, range }: DrawnNode, { mentions }: Architecture): boolean {
  if (!/^(?:flowchart|graph|C4|architecture)/.test(diagram.diagramType) || tellingWords(name).length === 0)
    return false;
  if (node.shape === 'store' || node.shape === 'queue') return true;
  return mentions.some(
    ({ place, term, range: { start } }) =>
      place === 'diagram' &&
      ((term.family !== undefined && !term.isGeneric) || COMPONENT_PRODUCTS.includes(term)) &&
      start.line === range.start.line &&
      start.character >= range.start.character &&
      start.character < range.end.character,
  );
}

/** One word by which its name is known, its id, or its group's title, is enough. */
function isDescribed({ name, node, group }: DrawnNode, { prose }: Architecture): boolean {
  const names = [name, ...(node.id.length > 2 ? [node.id] : []), ...(group === undefined ? [] : [group])];
  return names.some((one) => {
    const words = foldedWords(one);
    const joined = words.slice(1).map((word, index) => words[index]! + word);
    return [...tellingWords(one), ...joined].some((word) => prose.has(word));
  });
}

function distinct(nodes: readonly DrawnNode[]): readonly DrawnNode[] {
  return [...new Map(nodes.toReversed().map((node) => [node.name.toLowerCase(), node])).values()].toReversed();
}

function reportOn({ name, range }: DrawnNode): Report {
  return {
    message: `“${name}” is drawn but never described.`,
    range,
    suggestions: [
      { title: `Describe “${name}”`, label: name, text: '<what it holds, who writes to it and who reads it…>' },
    ],
  };
}

function reportOnAll(nodes: readonly DrawnNode[]): Report {
  const [first, ...others] = nodes;
  const names = nodes.slice(0, 3).map(({ name }) => `“${name}”`);
  return {
    message: `${names.join(', ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''} are drawn but never described.`,
    range: first!.range,
    related: others.slice(0, 5).map(({ name, range }) => ({ message: `“${name}” is drawn here`, range })),
  };
}
