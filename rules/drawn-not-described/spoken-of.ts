import {
  type Architecture,
  type DrawnNode,
  foldedWords,
  isGeneralName,
  isProduct,
  type Mention,
  type Prose,
  tellingWords,
} from '../../core/index.ts';

/** Whether the text has a word by which a node, its id or its group is known, or names the product that it is. */
export function isSpokenOf(node: DrawnNode, { prose, mentions }: Architecture): boolean {
  const { name, node: written, group } = node;
  const terms = new Set(mentions.filter((mention) => isOf(mention, node)).map(({ term }) => term));
  const products = mentions.filter(({ term, place }) => place !== 'diagram' && isProduct(term));
  if (products.some(({ term }) => terms.has(term) || isGeneralName(name))) return true;
  return (
    isNamed(name, prose) ||
    (written.id.length > 2 && isNamed(written.id, prose)) ||
    (group !== undefined && !isGeneralName(group) && foldedWords(group).every((word) => prose.hasKindred(word)))
  );
}

/** Whether a mention stands in a node's label. */
export function isOf({ place, range: { start } }: Mention, { range }: DrawnNode): boolean {
  return (
    place === 'diagram' &&
    start.line === range.start.line &&
    start.character >= range.start.character &&
    start.character < range.end.character
  );
}

function isNamed(name: string, prose: Prose): boolean {
  const words = foldedWords(name);
  const telling = tellingWords(name);
  const joined = words.slice(1).map((word, index) => words[index]! + word);
  const initials = words.map(([first = '']) => first).join('');
  return (
    telling.some((word) => prose.hasKindred(word) || (ACRONYM.test(word) && prose.hasInitials(word))) ||
    [...joined, ...(ACRONYM.test(initials) ? [initials] : [])].some((word) => prose.has(word))
  );
}

/** Two letters are too often those of other words. */
const ACRONYM = /^\p{L}{3,5}$/u;
