import type {
  DiagramEdge,
  DiagramGroup,
  DiagramNode,
  DiagramNote,
  LocatedModel,
  LocatedText,
  NodeShape,
} from '../../core/diagram/located-model.ts';
import { plainLabel } from '../../core/diagram/plain-label.ts';
import { protocolIn } from '../../core/diagram/protocols.ts';
import { withoutEncodedEntities } from '../cleaned-source.ts';
import type { Reduction } from '../parse-observer.ts';
import type { SourceMap, Span } from './source-map.ts';

interface GrowingNode {
  readonly id: string;
  label?: string;
  labelSpan?: Span;
  shape: NodeShape;
  group?: string;
  readonly classes: Set<string>;
  readonly ids: Map<number, Span>;
}

/**
 * Puts a model together out of what was observed. A place is taken up only if what stands there in the source is what
 * it is said to be.
 */
export class ModelBuilder {
  readonly map: SourceMap;
  readonly #nodes = new Map<string, GrowingNode>();
  readonly #edges: DiagramEdge[] = [];
  readonly #groups = new Map<string, DiagramGroup>();
  readonly #notes: DiagramNote[] = [];

  constructor(map: SourceMap) {
    this.map = map;
  }

  node(id: string, shape?: NodeShape): GrowingNode {
    const known = this.#nodes.get(id);
    const node = known ?? { id, shape: shape ?? 'plain', classes: new Set(), ids: new Map() };
    if (shape) node.shape = shape;
    if (!known) this.#nodes.set(id, node);
    return node;
  }

  /** The node of that id, if there is one already. */
  known(id: string): GrowingNode | undefined {
    return this.#nodes.get(id);
  }

  /** Notes a place of the id in `span`, which may hold more. */
  locateId(node: GrowingNode, span: Span): void {
    const place = this.find(node.id, span);
    if (place) node.ids.set(place.start, place);
  }

  /** Sets the label, whose text as written is `span`, or stands in it as `parsed`. */
  label(node: GrowingNode, span: Span, parsed?: string): void {
    const place = parsed === undefined ? this.#trimmed(span) : this.find(parsed, span);
    const text = plainLabel(place ? this.map.slice(place) : withoutEncodedEntities(parsed ?? ''));
    if (text === '') return;
    node.label = text;
    if (place) node.labelSpan = place;
    else delete node.labelSpan;
  }

  text(span: Span | undefined): LocatedText | undefined {
    const place = span && this.#trimmed(span);
    const text = place ? plainLabel(this.map.slice(place)) : '';
    return place && text !== '' ? { text, range: this.map.rangeOf(place) } : undefined;
  }

  edge(from: string, to: string, direction: DiagramEdge['direction'], span: Span, label?: Span): void {
    const text = this.text(label);
    const protocol = text && protocolIn(text.text);
    const range = this.map.rangeOf(span);
    this.#edges.push({ from, to, direction, range, ...(text && { label: text }), ...(protocol && { protocol }) });
  }

  group(id: string, members: Iterable<string>, label?: Span): void {
    const text = this.text(label);
    this.#groups.set(id, { id, label: text?.text ?? id, ...(text && { labelRange: text.range }) });
    for (const member of members) {
      const group = this.#groups.get(member);
      if (group && member !== id) this.#groups.set(member, { parent: id, ...group });
      const node = this.#nodes.get(member);
      if (node && !group) node.group ??= id;
    }
  }

  note(span: Span, about: readonly string[]): void {
    const text = this.text(span);
    if (text) this.#notes.push({ ...text, about });
  }

  /** The span of the first whole text in `span` that reads `parsed`. */
  find(parsed: string, { start, end }: Span): Span | undefined {
    const text = withoutEncodedEntities(parsed);
    if (text === '') return undefined;
    for (let at = this.map.source.indexOf(text, start); at >= 0 && at + text.length <= end; ) {
      // Where the span starts and ends, the parser has cut: in `web-xapi` is `api`.
      const isWhole =
        (at === start || !/\w\w/.test(this.#around(at, text[0]!, -1))) &&
        (at + text.length === end || !/\w\w/.test(this.#around(at + text.length, text.at(-1)!, 0)));
      if (isWhole) return { start: at, end: at + text.length };
      at = this.map.source.indexOf(text, at + 1);
    }
    return undefined;
  }

  /** What has no place, Mermaid made up itself. */
  build(): LocatedModel {
    const placed = [...this.#nodes.values()].filter(({ ids }) => ids.size > 0);
    const nodes = placed.map((node): DiagramNode => {
      const { id, label = plainLabel(id), labelSpan, shape, group, classes, ids } = node;
      return {
        id,
        label,
        shape,
        ...(group !== undefined && { group }),
        classes: [...classes],
        ids: [...ids.values()].toSorted((a, b) => a.start - b.start).map((span) => this.map.rangeOf(span)),
        ...(labelSpan && { labelRange: this.map.rangeOf(labelSpan) }),
      };
    });
    const isThere = (id: string) => this.#groups.has(id) || (this.#nodes.get(id)?.ids.size ?? 0) > 0;
    const edges = this.#edges.filter(({ from, to }) => isThere(from) && isThere(to));
    return { nodes, edges, groups: [...this.#groups.values()], notes: this.#notes };
  }

  /** The characters at both sides of `offset`, of which one is known. */
  #around(offset: number, inner: string, side: -1 | 0): string {
    return side === -1 ? (this.map.source[offset - 1] ?? '') + inner : inner + (this.map.source[offset] ?? '');
  }

  /** Without the blanks and quotes around it. */
  #trimmed(span: Span): Span | undefined {
    const written = this.map.slice(span);
    const [, before = '', content = ''] = written.match(/^([\s"]*)([\s\S]*?)[\s"]*$/) ?? [];
    if (content === '') return undefined;
    const start = span.start + before.length;
    return { start, end: start + content.length };
  }
}

/** The place of the part of `reduction` that is `value`. */
export function spanOfPart(map: SourceMap, { parts }: Reduction, value: unknown): Span | undefined {
  const part = parts.find((one) => one.value === value);
  return part && map.spanOf(part.place);
}
