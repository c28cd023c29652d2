import type { NodeShape } from '../../core/diagram/located-model.ts';
import type { Reduction } from '../parse-observer.ts';
import { stringOf } from '../unknown-values.ts';
import type { ModelBuilder } from './model-builder.ts';

const ELEMENT = /^add(?:PersonOrSystem|Container|Component)$/;

/** Persons, systems, containers and components, and what relates them. */
export function readC4(builder: ModelBuilder, reductions: readonly Reduction[]): void {
  for (const { place, calls } of reductions) {
    const span = builder.map.spanOf(place);
    for (const { method, given } of calls) {
      if (ELEMENT.test(method)) {
        const [type, id, label] = given.map(stringOf);
        if (id === undefined || id === '') continue;
        const node = builder.node(id, shapeOf(type ?? ''));
        builder.locateId(node, span);
        builder.label(node, span, label);
      } else if (method === 'addRel') {
        const [type = '', from = '', to = '', label = '', technology = ''] = given.map(stringOf);
        if (from === '' || to === '') continue;
        builder.edge(from, to, type === 'birel' ? 'both' : 'forward', span, builder.find(label, span), technology);
      }
    }
  }
}

function shapeOf(type: string): NodeShape {
  if (type.includes('person')) return 'actor';
  if (type.endsWith('_db')) return 'store';
  return type.endsWith('_queue') ? 'queue' : 'plain';
}
