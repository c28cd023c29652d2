import type { NodeShape } from '../../core/diagram/located-model.ts';
import type { Reduction } from '../parse-observer.ts';
import { isObject, objectsOf, stringOf } from '../unknown-values.ts';
import type { ModelBuilder } from './model-builder.ts';
import type { Span } from './source-map.ts';

const SHAPES: Readonly<Record<string, NodeShape>> = {
  actor: 'actor',
  database: 'store',
  collections: 'store',
  queue: 'queue',
};

export function readSequence(builder: ModelBuilder, reductions: readonly Reduction[]): void {
  for (const reduction of reductions) {
    const { result, parts } = reduction;
    const participants = parts.filter(({ value }) => isObject(value) && typeof value.actor === 'string');
    for (const { value, place } of participants) {
      const node = builder.node(actorOf(value));
      builder.locateId(node, builder.map.spanOf(place));
    }
    if (isObject(result) && typeof result.draw === 'string') declare(builder, reduction, result);
    else if (Array.isArray(result)) {
      const own = objectsOf(result);
      const message = participants.length > 0 ? own.find(({ type }) => type === 'addMessage') : undefined;
      if (message) {
        const span = builder.map.spanOf(reduction.place);
        builder.edge(stringOf(message.from), stringOf(message.to), 'forward', span, textAfterColon(builder, reduction));
      }
      const note = own.find(({ type }) => type === 'addNote');
      const text = note && textAfterColon(builder, reduction);
      if (note && text) builder.note(text, [note.actor].flat().map(stringOf).filter(Boolean));
      const box = own[0]?.type === 'boxStart' ? own[0].boxData : undefined;
      if (isObject(box)) addBox(builder, reduction, stringOf(box.text), own);
    }
  }
}

function actorOf(value: unknown): string {
  return isObject(value) ? stringOf(value.actor) : '';
}

/** `participant A as Web shop` */
function declare(builder: ModelBuilder, { parts }: Reduction, declared: Readonly<Record<string, unknown>>): void {
  const node = builder.node(stringOf(declared.actor), SHAPES[stringOf(declared.draw)] ?? 'plain');
  const type = /"?\btype\b"?\s*:\s*"?(\w+)/.exec(stringOf(declared.config))?.[1];
  if (type !== undefined) node.shape = SHAPES[type] ?? node.shape;
  const label = parts.at(-2);
  if (parts.length > 4 && label && typeof label.value === 'string')
    builder.label(node, builder.map.spanOf(label.place));
}

function textAfterColon(builder: ModelBuilder, { parts }: Reduction): Span | undefined {
  const last = parts.at(-1);
  const span = last && builder.map.spanOf(last.place);
  const colon = span && /^\s*:(?:\s*(?:no)?wrap:)?/.exec(builder.map.slice(span))?.[0];
  return span && colon !== undefined ? { start: span.start + colon.length, end: span.end } : undefined;
}

function addBox(
  builder: ModelBuilder,
  { place }: Reduction,
  label: string,
  statements: readonly Readonly<Record<string, unknown>>[],
): void {
  const members = statements.filter(({ type }) => type === 'addParticipant').map(actorOf);
  const span = builder.map.spanOf(place);
  const id = label || `box ${span.start}`;
  builder.group(id, members, builder.find(label, span));
}
