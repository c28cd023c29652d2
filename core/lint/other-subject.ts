import type { Component } from '../architecture/component.ts';
import { isCommitted } from './mentions-of.ts';
import type { WeighedStatement } from './reasoning.ts';
import { sentenceOf } from './weighing.ts';

/** Knows which subjects of a rule each sentence names, so as to tell whose statement one is. */
export class SubjectsBySentence {
  readonly #named = new Map<string, Set<Component>>();

  constructor(subjects: readonly Component[]) {
    for (const component of subjects) {
      for (const mention of component.mentions) {
        const key = sentenceOf(mention);
        const set = this.#named.get(key);
        if (set) set.add(component);
        else this.#named.set(key, new Set([component]));
      }
    }
  }

  /** A statement whose sentence names another product of the design, and none of `group`, is about that one. */
  weigh(weighed: WeighedStatement, group: readonly Component[]): WeighedStatement {
    const named = [...(this.#named.get(sentenceOf(weighed.statement)) ?? [])];
    const isOwn = (component: Component) => group.includes(component);
    if (named.length === 0 || named.some(isOwn) || group.some((component) => !isProduct(component))) return weighed;
    const other = named.find((component) => isProduct(component) && component.mentions.some(isCommitted));
    return other ? { ...weighed, counts: false, because: `it is about ${other.name}` } : weighed;
  }
}

function isProduct({ mentions }: Component): boolean {
  return mentions.some(({ term }) => !term.isGeneric);
}
