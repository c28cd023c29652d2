import { CACHES } from './caches.ts';
import { COMPONENT_PRODUCTS } from './components.ts';
import { DISTRIBUTED_STORES } from './technologies.ts';
import type { Term } from './vocabulary.ts';

/** What, of all that keeps data or hands it on, a statement can be about if it is not about `own`. */
export function storesBut(own: readonly Term[]): readonly Term[] {
  const others = [...DISTRIBUTED_STORES, ...COMPONENT_PRODUCTS, ...CACHES.filter(({ isGeneric }) => !isGeneric)];
  return others.filter((term) => !own.includes(term));
}
