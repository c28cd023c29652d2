import {
  type Architecture,
  COMPONENT_PRODUCTS,
  foldedWords,
  isOfDesign,
  type Mention,
  type Report,
  type Rule,
  type Section,
  type Term,
  tellingWords,
} from '../../core/index.ts';

/** Fewer nodes are a sketch of one thing, not a picture of the whole. */
const FEWEST_NODES = 4;
/** More words tell what something does, not what it is. */
const LONGEST_ROLE = 8;

export const describedNotDrawn: Rule = {
  id: 'described-not-drawn',
  title: 'A component that has a heading or a row of a table is in a diagram, where there is one of the architecture.',
  defaultSeverity: 'hint',
  preset: 'recommended',
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
      drawn.nodes.filter((node) => node.diagram === diagram && isOfDesign(node)).length >= FEWEST_NODES,
  );
}

function asksForNode(mention: Mention, architecture: Architecture): boolean {
  const { term, stance, place, context, text, section } = mention;
  if (stance !== 'committed' || !COMPONENT_PRODUCTS.includes(term)) return false;
  const isListed = place === 'heading' ? names(section, mention) : place === 'table' && isAlone(context, text);
  return (
    isListed &&
    !isNamedInDiagram(mention, architecture) &&
    !rolesOf(mention).some((role) => isDrawn(role, architecture))
  );
}

function isNamedInDiagram({ term }: Mention, { mentions, diagrams }: Architecture): boolean {
  const names = [term.name, ...mentions.filter((other) => other.term === term).map(({ text }) => text)];
  return diagrams.some(({ source }) => {
    const drawn = source.toLowerCase();
    return names.some((name) => drawn.includes(name.toLowerCase()));
  });
}

/** What a product is the technology of: the other cells of its row, and the headings it stands under. */
function rolesOf({ place, context, row, section }: Mention): readonly string[] {
  const roles = row.filter((cell) => cell !== context);
  let above: Section | undefined = section;
  if (place === 'heading') {
    roles.push(section.heading);
    above = section.parent;
  }
  return above && above.level > 1 ? [...roles, above.heading] : roles;
}

/** Whether a node's name has all the words by which a role is known, or is all in it. */
function isDrawn(role: string, { drawn }: Architecture): boolean {
  const words = foldedWords(role);
  if (words.length === 0 || words.length > LONGEST_ROLE) return false;
  return drawn.nodes.some(({ name }) => {
    const nameWords = foldedWords(name);
    return isWithin(tellingWords(role), nameWords) || isWithin(tellingWords(name), words);
  });
}

function isWithin(words: readonly string[], all: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => all.includes(word));
}

/** “2.4 Kafka: the event bus” and “Event bus (Kafka)”, but neither “Moving to Kafka” nor the title of the document. */
function names({ level, heading }: Section, { text }: Mention): boolean {
  const [before = '', after = ''] = [heading.slice(0, heading.indexOf(text)), heading.split(text)[1]];
  return level > 1 && (/^[\W\d]*(?:the |our )?$/i.test(before) || (before.endsWith('(') && after.startsWith(')')));
}

/** A cell that names the product and little else. */
function isAlone(context: string, text: string): boolean {
  return context.length <= text.length + 12;
}

function reportOn({ range, text }: Mention): Report {
  return { message: `${text} is listed as a component but is in no diagram.`, range };
}
