import type { Term } from './vocabulary.ts';

/** Kind of thing → the names a house has for its things of that kind. */
export type InHouseVocabulary = Readonly<Record<string, readonly string[]>>;

export const EMPTY_VOCABULARY: InHouseVocabulary = {};

/** What a kind that is no product is called in a configuration, and the term that stands for it. */
const GENERIC_KINDS: Readonly<Record<string, string>> = {
  cache: 'cache',
  store: 'sharded-store',
  queue: 'product-kafka',
  websocket: 'websocket',
};
const GENERIC_NAMES: Readonly<Record<string, string>> = {
  cache: 'a cache',
  store: 'a replicated datastore',
  queue: 'a queue',
  websocket: 'a WebSocket server',
};

/** Kind → how it is called, of everything among `terms` that a house may have a name of its own for. */
export function kindsAmong(terms: readonly Term[]): Readonly<Record<string, string>> {
  const ids = new Set(terms.map(({ id }) => id));
  const generic = Object.entries(GENERIC_KINDS).filter(([, id]) => ids.has(id));
  return {
    ...Object.fromEntries(generic.map(([kind]) => [kind, GENERIC_NAMES[kind]!])),
    ...Object.fromEntries(terms.filter(isProduct).map(({ id, name }) => [kindOf(id), name])),
  };
}

/** The term of a kind, or of the id that `kind` is; undefined where there is none. */
export function kindTerm(kind: string, terms: readonly Term[]): Term | undefined {
  const known = (id: string) => terms.find((term) => term.id === id);
  return known(GENERIC_KINDS[kind] ?? kind) ?? known(`product-${kind}`);
}

/** The terms by which names of the house are understood like those of the things they are. */
export function inHouseTerms(vocabulary: InHouseVocabulary, terms: readonly Term[]): readonly Term[] {
  return Object.entries(vocabulary).flatMap(([kind, names]) => {
    const like = kindTerm(kind, terms);
    if (!like) return [];
    return names.map((name): Term => {
      const own = { id: like.id, name, phrases: [`${name.trim().replace(/\s+/g, ' ')}(s)`] };
      return like.family === undefined ? own : { ...own, family: like.family };
    });
  });
}

/** What is wrong with a name, where something is: names are matched as they are written, whatever their case. */
export function inHouseName(name: string): string | undefined {
  return plainPhrase(name) ?? (name.length > 80 ? `"${name}" is too long for a name` : undefined);
}

/** What is wrong with a phrase of plain words, where something is. */
function plainPhrase(phrase: string): string | undefined {
  if (/^[A-Za-z0-9][\p{L}\p{N} ._/+'&:@-]*$/u.test(phrase)) return undefined;
  return `"${phrase}" must start with a Latin letter or a digit and be made of words`;
}

function isProduct({ id, family, isGeneric }: Term): boolean {
  return !isGeneric && (family !== undefined || id.startsWith('product-'));
}

function kindOf(id: string): string {
  return id.replace(/^product-/, '');
}
