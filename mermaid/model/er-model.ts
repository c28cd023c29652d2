import type { Reduction } from '../parse-observer.ts';
import { stringOf, stringsOf } from '../unknown-values.ts';
import { type ModelBuilder, spanOfPart } from './model-builder.ts';

export function readEntities(builder: ModelBuilder, reductions: readonly Reduction[]): void {
  for (const reduction of reductions) {
    const whole = builder.map.spanOf(reduction.place);
    for (const { method, given } of reduction.calls) {
      const [first, second, third] = given;
      if (method === 'addEntity') {
        const id = stringOf(first);
        const node = builder.node(id, 'entity');
        for (const { place } of reduction.parts.filter(({ value }) => value === first)) {
          builder.locateId(node, builder.map.spanOf(place));
        }
        if (typeof second === 'string' && second !== '') builder.label(node, whole, second);
      } else if (method === 'addRelationship') {
        const label = second === '' ? undefined : spanOfPart(builder.map, reduction, second);
        builder.edge(stringOf(first), stringOf(third), 'none', whole, label);
      } else if (method === 'setClass') {
        for (const id of stringsOf(first)) builder.known(id)?.classes.add(stringOf(second));
      }
    }
  }
}
