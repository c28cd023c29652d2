import type { NodeShape } from '../../core/diagram/located-model.ts';
import type { Reduction } from '../parse-observer.ts';
import { isObject, objectsOf, stringOf } from '../unknown-values.ts';
import type { ModelBuilder } from './model-builder.ts';

/** By the brackets around the label. */
const SHAPES: Readonly<Record<string, NodeShape>> = { '[()]': 'store', '{}': 'decision' };

export function readBlocks(builder: ModelBuilder, reductions: readonly Reduction[]): void {
  for (const { result, parts, place } of reductions) {
    const span = builder.map.spanOf(place);
    const edge = objectsOf(result).find(({ type }) => type === 'edge');
    // A list of statements holds edges that are known already.
    if (edge && parts.length === 3 && parts[1] && isObject(parts[1].value)) {
      const direction = /^(?:arrow_open)?$/.test(stringOf(edge.arrowTypeEnd)) ? 'none' : 'forward';
      const label = stringOf(edge.label);
      const text = label === '' ? undefined : builder.find(label, builder.map.spanOf(parts[1].place));
      builder.edge(stringOf(edge.start), stringOf(edge.end), direction, span, text);
    }
    if (!isObject(result) || typeof result.id !== 'string') continue;
    if (result.type === 'composite') {
      // Blocks without a name get one that is made up.
      if (!isObject(parts[1]?.value) || parts[1].value.id !== result.id) continue;
      builder.group(result.id, membersOf(result.children), labelOf(builder, parts[1]));
      builder.forget(result.id);
    } else if (typeof parts[0]?.value === 'string' && parts[0].value === result.id) {
      const shape = stringOf(result.typeStr);
      const node = builder.node(result.id, shape.startsWith('<[') ? 'mark' : SHAPES[shape]);
      builder.locateId(node, builder.map.spanOf(parts[0].place));
      if (typeof result.label === 'string') builder.label(node, span, result.label);
    }
  }
}

function labelOf(builder: ModelBuilder, part: Reduction['parts'][number] | undefined) {
  const label = isObject(part?.value) ? stringOf(part.value.label) : '';
  return part && label !== '' ? builder.find(label, builder.map.spanOf(part.place)) : undefined;
}

function membersOf(children: unknown): readonly string[] {
  return objectsOf(children)
    .filter(({ type }) => type !== 'edge' && type !== 'column-setting')
    .map(({ id }) => stringOf(id));
}
