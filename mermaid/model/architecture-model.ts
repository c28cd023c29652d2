import type { ModelBuilder } from './model-builder.ts';
import type { Span } from './source-map.ts';

const ELEMENT =
  /^\s*(group|service|junction)\s+([\w-]+)\s*(?:\(([^()]*)\)|"[^"]*")?\s*(?:\[([^\]]*)\])?\s*(?:in\s+([\w-]+))?\s*$/;
const EDGE =
  /^\s*([\w-]+)(?:\{group\})?\s*:\s*[LRTB]\s*(<)?-(?:-|\[([^\]]*)\]-)(>)?\s*[LRTB]\s*:\s*([\w-]+)(?:\{group\})?\s*$/;
const STORES = /\b(?:database|disk)\b|\bs3\b|storage/;

interface Group {
  readonly id: string;
  readonly members: string[];
  readonly label: Span | undefined;
}

/** Mermaid's parser of these diagrams tells no places, but each of their statements is a line of its own. */
export function readArchitecture(builder: ModelBuilder, lines: readonly Span[]): void {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const text = builder.map.slice(line);
    const element = ELEMENT.exec(text);
    if (element) addElement(builder, line, element, groups);
    const edge = EDGE.exec(text);
    if (!edge) continue;
    const [, from = '', backward, label, forward, to = ''] = edge;
    const place = label === undefined ? undefined : spanOf(line, text, label, text.indexOf('['));
    const ends = backward && !forward ? ([to, from] as const) : ([from, to] as const);
    builder.edge(...ends, backward && forward ? 'both' : backward || forward ? 'forward' : 'none', line, place);
    for (const [id, at] of [
      [from, text.indexOf(from)],
      [to, text.lastIndexOf(to)],
    ] as const) {
      const node = builder.known(id);
      if (node) builder.locateId(node, spanOf(line, text, id, at));
    }
  }
  // A group stands after the one that it is in.
  for (const { id, members, label } of [...groups.values()].toReversed()) builder.group(id, members, label);
}

function addElement(builder: ModelBuilder, line: Span, match: RegExpExecArray, groups: Map<string, Group>): void {
  const [text, kind = '', id = '', icon = '', label, parent] = match;
  const place = label === undefined ? undefined : spanOf(line, text, label, text.indexOf('['));
  if (kind === 'group') groups.set(id, { id, members: [], label: place });
  else {
    const node = builder.node(id, kind === 'junction' ? 'mark' : STORES.test(icon) ? 'store' : 'plain');
    builder.locateId(node, spanOf(line, text, id, text.indexOf(kind) + kind.length));
    if (place) builder.label(node, place);
  }
  if (parent !== undefined) groups.get(parent)?.members.push(id);
}

/** Where in a line `part` stands, at or behind a column. */
function spanOf({ start }: Span, line: string, part: string, from: number): Span {
  const at = start + line.indexOf(part, from);
  return { start: at, end: at + part.length };
}
