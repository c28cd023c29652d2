import type { Reduction } from '../parse-observer.ts';
import { isObject, stringOf, stringsOf } from '../unknown-values.ts';
import { type ModelBuilder, spanOfPart } from './model-builder.ts';

export function readClassDiagram(builder: ModelBuilder, reductions: readonly Reduction[]): void {
  for (const reduction of reductions) {
    const { result, parts, place, calls } = reduction;
    if (parts.length > 2 && isObject(result) && typeof result.id1 === 'string' && typeof result.id2 === 'string') {
      for (const part of [parts[0], parts.at(-1)]) {
        if (part && typeof part.value === 'string') addClass(builder, reduction, part.value);
      }
    }
    for (const { method, given } of calls) {
      const [first, second] = given;
      if (method === 'addClass') addClass(builder, reduction, stringOf(first));
      else if (method === 'setClassLabel') {
        builder.label(builder.node(nameOf(first), 'class'), builder.map.spanOf(place), stringOf(second));
      } else if (method === 'addRelation' && isObject(first)) addRelation(builder, reduction, first);
      else if (method === 'addNote') {
        const span = spanOfPart(builder.map, reduction, first);
        if (span) builder.note(span, second === undefined ? [] : [nameOf(second)]);
      } else if (method === 'addClassesToNamespace') {
        const id = stringOf(first);
        builder.group(id, stringsOf(second).map(nameOf), builder.find(id, builder.map.spanOf(place)));
      } else if (method === 'setCssClass') {
        for (const id of stringOf(first).split(',')) builder.known(nameOf(id.trim()))?.classes.add(stringOf(second));
      }
    }
  }
}

function addClass(builder: ModelBuilder, reduction: Reduction, written: string): void {
  const node = builder.node(nameOf(written), 'class');
  const places = reduction.parts.filter(({ value }) => value === written);
  for (const { place } of places) builder.locateId(node, builder.map.spanOf(place));
}

function addRelation(builder: ModelBuilder, { parts, place }: Reduction, relation: Readonly<Record<string, unknown>>) {
  const ends = isObject(relation.relation) ? relation.relation : {};
  const [left, right] = [ends.type1 !== 'none', ends.type2 !== 'none'];
  const [from, to] = [nameOf(relation.id1), nameOf(relation.id2)];
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  const span = last && builder.map.spanOf(last.place);
  const colon = span && /^\s*:/.exec(builder.map.slice(span))?.[0];
  const label = span && colon !== undefined ? { start: span.start + colon.length, end: span.end } : undefined;
  const direction = left && right ? 'both' : left || right ? 'forward' : 'none';
  const whole = builder.map.spanOf(place);
  // The end that has a head is the one it points to.
  if (left && !right) builder.edge(to, from, direction, whole, label);
  else builder.edge(from, to, direction, whole, label);
}

/** Without the type parameter: `List~Order~` is `List`. */
function nameOf(written: unknown): string {
  return stringOf(written).replace(/~.*$/, '').trim();
}
