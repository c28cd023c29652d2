import {
  type Architecture,
  DISTRIBUTED_STORES,
  type DrawnNode,
  foldedWords,
  isGeneralName,
  isProduct,
  type Mention,
  mentionsByNode,
  type Prose,
  type Term,
  tellingWords,
} from '../../core/index.ts';

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

/** What a document says of its nodes. */
export class Speech {
  readonly #architecture: Architecture;
  readonly #named: ReadonlyMap<DrawnNode, readonly Mention[]>;
  /** The products that the text names. */
  readonly #products: ReadonlySet<Term>;

  constructor(architecture: Architecture) {
    const { drawn, mentions } = architecture;
    this.#architecture = architecture;
    this.#named = mentionsByNode(drawn.nodes, mentions);
    this.#products = new Set(
      mentions.filter(({ term, place }) => place !== 'diagram' && isProduct(term)).map(({ term }) => term),
    );
  }

  namesProduct(node: DrawnNode): boolean {
    return this.#of(node).some(({ term, stance }) => stance === 'committed' && isProduct(term));
  }

  /** Whether the text has a word by which a node, its id or its group is known, or names the product that it is. */
  isAbout(node: DrawnNode): boolean {
    const { prose } = this.#architecture;
    const { label, node: written, group } = node;
    if (this.#products.size > 0 && isGeneralName(label)) return true;
    return (
      this.#of(node).some(({ term }) => this.#products.has(term)) ||
      isNamed(label, prose) ||
      (written.id.length > 2 && isNamed(written.id, prose)) ||
      (group !== undefined && !isGeneralName(group) && foldedWords(group).every((word) => prose.hasKindred(word))) ||
      this.#isOnlyOneOfSort(node)
    );
  }

  /** Whether the text has a word for the sort of thing that this is, and no other node is one. */
  #isOnlyOneOfSort(node: DrawnNode): boolean {
    const { prose, drawn } = this.#architecture;
    const isOfSort = (one: DrawnNode, ids: RegExp) => this.#of(one).some(({ term }) => ids.test(term.id));
    const sort = SORTS.find(({ ids }) => isOfSort(node, ids));
    if (!sort?.words.some((word) => prose.hasKindred(word))) return false;
    return drawn.nodes.every((one) => one.name === node.name || !isOfSort(one, sort.ids));
  }

  #of(node: DrawnNode): readonly Mention[] {
    return this.#named.get(node) ?? [];
  }
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
