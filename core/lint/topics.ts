import type { Architecture, Mention } from '../architecture/architecture.ts';
import type { Component } from '../architecture/component.ts';
import { mentionsOf } from './mentions-of.ts';

/**
 * What a rule asks about: the components that the terms of these ids name and, of terms that name no component, such as
 * retries, what is said of each, as one thing.
 */
export function topicsOf(ids: ReadonlySet<string>, architecture: Architecture): readonly Component[] {
  const named = architecture.components.filter((component) => component.mentions.some(({ term }) => ids.has(term.id)));
  const inComponents = new Set(named.flatMap(({ mentions }) => mentions.map(({ term }) => term.id)));
  const others = new Map<string, Mention[]>();
  for (const mention of mentionsOf(ids, architecture)) {
    const { id } = mention.term;
    if (inComponents.has(id)) continue;
    const list = others.get(id);
    if (list) list.push(mention);
    else others.set(id, [mention]);
  }
  const topics = [...others].map(([id, list]) => ({ id, name: list[0]!.term.name, mentions: list }));
  return [...named, ...topics];
}
