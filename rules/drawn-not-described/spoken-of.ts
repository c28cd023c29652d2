import {
  type Architecture,
  DISTRIBUTED_STORES,
  type DrawnNode,
  foldedWords,
  isGeneralName,
  isProduct,
  type Prose,
  standsIn,
  tellingWords,
} from '../../core/index.ts';

/** Whether the text has a word by which a node, its id or its group is known, or names the product that it is. */
export function isSpokenOf(node: DrawnNode, architecture: Architecture): boolean {
  const { prose, mentions } = architecture;
  const { label, node: written, group } = node;
  const terms = new Set(mentions.filter((mention) => standsIn(mention, node)).map(({ term }) => term));
  const products = mentions.filter(({ term, place }) => place !== 'diagram' && isProduct(term));
  if (products.some(({ term }) => terms.has(term) || isGeneralName(label))) return true;
  return (
    isOnlyOneOfSort(node, architecture) ||
    isNamed(label, prose) ||
    (written.id.length > 2 && isNamed(written.id, prose)) ||
    (group !== undefined && !isGeneralName(group) && foldedWords(group).every((word) => prose.hasKindred(word)))
  );
}

/** What a text calls a product of which there is one: “the queue”, “uploads”. */
const SORTS: readonly { readonly ids: RegExp; readonly words: readonly string[] }[] = [
  {
    ids: /^product-(?:kafka|rabbitmq|sqs|sns|nats|pubsub-service|kinesis)$/,
    words: ['queue', 'broker', 'bus', 'topic', 'stream', 'message', 'event'],
  },
  { ids: /^product-redis$|^memcached$|^redis-cache$/, words: ['cache'] },
  { ids: /^product-elasticsearch$/, words: ['search', 'index'] },
  {
    ids: /^product-object-store$/,
    words: ['bucket', 'blob', 'object', 'file', 'upload', 'image', 'picture', 'asset'],
  },
  { ids: /^product-keycloak$/, words: ['identity', 'login', 'auth', 'sso'] },
  {
    ids: new RegExp(
      `^(?:product-(?:postgresql|mysql|sql-server|clickhouse)|${DISTRIBUTED_STORES.map(({ id }) => id).join('|')})$`,
    ),
    words: ['database', 'db', 'relational'],
  },
];

/** Whether the text has a word for the sort of thing that this is, and no other node is one. */
function isOnlyOneOfSort(node: DrawnNode, { prose, mentions, drawn }: Architecture): boolean {
  const isOfSort = (one: DrawnNode, ids: RegExp) =>
    mentions.some((mention) => ids.test(mention.term.id) && standsIn(mention, one));
  const sort = SORTS.find(({ ids }) => isOfSort(node, ids));
  if (!sort?.words.some((word) => prose.hasKindred(word))) return false;
  return drawn.nodes.every((one) => one.name === node.name || !isOfSort(one, sort.ids));
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
