import type { NodeShape } from '../../core/diagram/located-model.ts';
import type { Reduction } from '../parse-observer.ts';
import { isObject, stringOf } from '../unknown-values.ts';
import { type ModelBuilder, spanOfPart } from './model-builder.ts';
import type { Span } from './source-map.ts';

/** Mermaid's names of shapes, those of brackets and those of `@{ shape: … }`. */
const SHAPES: Readonly<Record<string, NodeShape>> = {
  cylinder: 'store',
  cyl: 'store',
  db: 'store',
  database: 'store',
  'disk-storage': 'store',
  disk: 'store',
  'lin-cyl': 'store',
  'lined-cylinder': 'store',
  datastore: 'store',
  'data-store': 'store',
  queue: 'queue',
  das: 'queue',
  'h-cyl': 'queue',
  'horizontal-cylinder': 'queue',
  diamond: 'decision',
  diam: 'decision',
  decision: 'decision',
  question: 'decision',
  person: 'actor',
  actor: 'actor',
  'stick-figure': 'actor',
};
/** Lines and dots that are no part of what is described. */
const MARKS =
  /^(?:sm-circ|small-circle|start|fr-circ|framed-circle|stop|f-circ|filled-circle|junction|fork|join|text|brace|comment|braces|bolt|crossed-circle|cross-circ|summary)/;

export function readFlowchart(builder: ModelBuilder, reductions: readonly Reduction[]): void {
  /** Mermaid makes an object of each text; where it stands is known when it is made. */
  const texts = new Map<unknown, Span>();
  for (const reduction of reductions) {
    const { result, place, calls } = reduction;
    if (isObject(result) && typeof result.text === 'string' && !texts.has(result)) {
      texts.set(result, builder.map.spanOf(place));
    }
    for (const { method, given, answer } of calls) {
      if (method === 'addVertex') addNode(builder, reduction, given, texts);
      else if (method === 'addLink') addLinks(builder, reduction, given, texts);
      else if (method === 'setClass') addClass(builder, stringOf(given[0]), stringOf(given[1]));
      else if (method === 'addSubGraph') {
        builder.group(stringOf(answer), namesIn(given[1]), texts.get(given[2]));
      }
    }
  }
}

function addNode(
  builder: ModelBuilder,
  reduction: Reduction,
  [name, text, shape, style, , , , shapeData]: readonly unknown[],
  texts: ReadonlyMap<unknown, Span>,
): void {
  const id = stringOf(name);
  // A style alone makes no node.
  const node = style === undefined ? builder.node(id) : builder.known(id);
  if (!node) return;
  const place = spanOfPart(builder.map, reduction, name);
  if (place) builder.locateId(node, place);
  if (typeof shape === 'string') node.shape = shapeNamed(shape);
  const label = texts.get(text);
  if (label) builder.label(node, label);
  const data = spanOfPart(builder.map, reduction, shapeData);
  if (data) addShapeData(builder, id, data);
}

/** `@{ shape: cyl, label: "Orders" }` */
function addShapeData(builder: ModelBuilder, id: string, span: Span): void {
  const node = builder.node(id);
  const written = builder.map.slice(span);
  const shape = written.match(/\bshape:\s*["']?([\w-]+)/)?.[1];
  if (shape !== undefined) node.shape = shapeNamed(shape);
  const label = written.match(/\blabel:\s*(["']?)(.*?)\1\s*(?:[,}\n]|$)/);
  const text = label?.[2];
  if (!label || text === undefined || text.trim() === '') return;
  const start = span.start + label.index! + label[0].indexOf(text, 'label:'.length);
  builder.label(node, { start, end: start + text.length });
}

function shapeNamed(name: string): NodeShape {
  if (MARKS.test(name)) return 'mark';
  return Object.hasOwn(SHAPES, name) ? SHAPES[name]! : 'plain';
}

function addLinks(
  builder: ModelBuilder,
  { place }: Reduction,
  [from, to, link]: readonly unknown[],
  texts: ReadonlyMap<unknown, Span>,
): void {
  const type = isObject(link) ? stringOf(link.type) : '';
  const direction = type.startsWith('double_arrow') ? 'both' : type === 'arrow_open' ? 'none' : 'forward';
  const label = isObject(link) ? texts.get(link.text) : undefined;
  const span = builder.map.spanOf(place);
  for (const start of namesIn(from)) for (const end of namesIn(to)) builder.edge(start, end, direction, span, label);
}

function addClass(builder: ModelBuilder, ids: string, className: string): void {
  for (const id of ids.split(',')) builder.known(id.trim())?.classes.add(className);
}

/** The strings in nested lists. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item));
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}
