import {
  type Architecture,
  COMPONENT_PRODUCTS,
  type Mention,
  type Report,
  type Rule,
  type Term,
} from '../../core/index.ts';

/** Fewer nodes are a sketch of one thing, not a picture of the whole. */
const FEWEST_NODES = 4;

export const describedNotDrawn: Rule = {
  id: 'described-not-drawn',
  title: 'A component that has a heading or a row of a table is in a diagram, where there is one of the architecture.',
  defaultSeverity: 'hint',
  appliesTo: 'designs',
  words: COMPONENT_PRODUCTS,
  check: (architecture) => {
    if (!isPictured(architecture)) return [];
    const reports = new Map<Term, Report>();
    for (const mention of architecture.mentions) {
      if (!reports.has(mention.term) && asksForNode(mention, architecture))
        reports.set(mention.term, reportOn(mention));
    }
    return [...reports.values()];
  },
};

/** Whether all diagrams are read, and one of them shows the architecture: sequences show one path through it only. */
function isPictured({ diagrams, drawn }: Architecture): boolean {
  if (diagrams.some(({ verdict }) => verdict?.outcome !== 'valid')) return false;
  return diagrams.some(
    (diagram) =>
      /^(?:flowchart|graph|C4(?:Container|Component|Deployment))/.test(diagram.diagramType) &&
      drawn.nodes.filter((node) => node.diagram === diagram).length >= FEWEST_NODES,
  );
}

function asksForNode({ term, stance, place, context, text }: Mention, architecture: Architecture): boolean {
  if (stance !== 'committed' || !COMPONENT_PRODUCTS.includes(term)) return false;
  if (place !== 'heading' && !(place === 'table' && isFirstOrAlone(context, text))) return false;
  const names = architecture.mentions.filter((other) => other.term === term).map((other) => other.text.toLowerCase());
  return !architecture.diagrams.some(({ source }) => {
    const drawn = source.toLowerCase();
    return [...names, term.name.toLowerCase()].some((name) => drawn.includes(name));
  });
}

/** A cell that names the product and little else. */
function isFirstOrAlone(context: string, text: string): boolean {
  return context.length <= text.length + 12;
}

function reportOn({ range, text }: Mention): Report {
  return { message: `${text} is listed as a component but is in no diagram.`, range };
}
