import type { NodeShape } from '../../core/diagram/located-model.ts';
import type { Reduction } from '../parse-observer.ts';
import { isObject, stringOf } from '../unknown-values.ts';
import type { ModelBuilder } from './model-builder.ts';
import type { Span } from './source-map.ts';

const SHAPES: Readonly<Record<string, NodeShape>> = { choice: 'decision', fork: 'mark', join: 'mark' };

/** Start and end, dividers. */
const UNNAMED = /^\[\*\]|^divider/;

export function readStateDiagram(builder: ModelBuilder, reductions: readonly Reduction[]): void {
  for (const reduction of reductions) {
    const { result, parts, place } = reduction;
    // A rule with one part hands on what another has made.
    if (!isObject(result) || (parts.length === 1 && parts[0]?.value === result)) continue;
    const whole = builder.map.spanOf(place);
    if (result.stmt === 'relation') {
      const [from, to] = [idOf(result.state1), idOf(result.state2)];
      const last = parts.at(-1);
      const label =
        stringOf(result.description) === '' ? undefined : afterColon(builder, last && builder.map.spanOf(last.place));
      if (!UNNAMED.test(from) && !UNNAMED.test(to)) builder.edge(from, to, 'forward', whole, label);
    } else if (result.stmt === 'state') addState(builder, reduction, result, whole);
  }
}

function addState(
  builder: ModelBuilder,
  { parts }: Reduction,
  state: Readonly<Record<string, unknown>>,
  whole: Span,
): void {
  const id = idOf(state);
  if (id === '' || UNNAMED.test(id)) return;
  const node = builder.node(id, SHAPES[stringOf(state.type)] ?? builder.known(id)?.shape ?? 'state');
  for (const className of Array.isArray(state.classes) ? state.classes : []) node.classes.add(stringOf(className));
  const isComposite = Array.isArray(state.doc);
  // Of a composite state the whole would hold the states in it.
  const names = parts.filter(({ value }) => value === state || stringOf(value).trim() === id);
  const spans = names.length > 0 ? names.map((part) => builder.map.spanOf(part.place)) : isComposite ? [] : [whole];
  for (const span of spans) builder.locateId(node, span);
  const description = [state.description]
    .flat()
    .map(stringOf)
    .find((text) => text.trim() !== '');
  if (description !== undefined) builder.label(node, whole, description.trim());
  const last = parts.at(-1);
  if (isObject(state.note) && last) builder.note(trimmedColon(builder, builder.map.spanOf(last.place)), [id]);
  if (isComposite) {
    builder.group(id, (state.doc as unknown[]).flatMap(idsIn), builder.find(id, spans[0] ?? whole));
  }
}

/** The states that a statement names. */
function idsIn(statement: unknown): readonly string[] {
  if (!isObject(statement)) return [];
  if (statement.stmt === 'relation') return [idOf(statement.state1), idOf(statement.state2)];
  return statement.stmt === 'state' ? [idOf(statement)] : [];
}

function idOf(state: unknown): string {
  return isObject(state) ? stringOf(state.id).trim() : '';
}

function afterColon(builder: ModelBuilder, span: Span | undefined): Span | undefined {
  return span && trimmedColon(builder, span);
}

function trimmedColon(builder: ModelBuilder, { start, end }: Span): Span {
  const colon = /^\s*:/.exec(builder.map.slice({ start, end }))?.[0].length ?? 0;
  return { start: start + colon, end };
}
