import type { Range } from '../text/position.ts';
import { type LabelNames, namesOf } from './label-names.ts';
import { usedParticipants } from './used-participants.ts';

/**
 * What a label belongs to. Decisions ask a question, actors are people, a legend explains signs: none of them is a
 * component, nor are notes, which is also what the labels of states, classes, charts and the like count as.
 */
export type LabelRole =
  | 'node'
  | 'decision'
  | 'group'
  | 'edge'
  | 'note'
  | 'participant'
  | 'message'
  | 'actor'
  | 'legend';

/** A readable label with its range in the diagram's source: zero-based lines, UTF-16 columns. */
export interface DiagramLabel {
  readonly text: string;
  readonly role: LabelRole;
  readonly range: Range;
  /** Of an edge, a message or a note: the labels, or else ids, of what it joins or stands beside. */
  readonly beside: readonly string[];
}

/** A diagram read without Mermaid: at once, and without ever failing, whatever state the text is in. */
export interface DiagramReading {
  /** The first word of the diagram's text, such as `flowchart`, or an empty string. */
  readonly diagramType: string;
  readonly labels: readonly DiagramLabel[];
}

interface Pattern {
  readonly role: LabelRole;
  /** The label is the group named `label`. */
  readonly pattern: RegExp;
  /** On what lines; on all where it is absent. */
  readonly on?: RegExp;
}

const FLOWCHART: readonly Pattern[] = [
  { role: 'group', pattern: /^\s*subgraph\s+(?:[\w-]+\s*\[)?"?(?<label>[^"[\]]+)"?\]?\s*$/g },
  { role: 'decision', pattern: /[\w-]\{+"?(?<label>[^{}"]+)"?\}+/g },
  { role: 'edge', pattern: /\|"?(?<label>[^|"]+)"?\|/g },
  { role: 'edge', pattern: /(?:--|==|-\.)\s+"?(?<label>[^->|="][^>|="]*?)"?\s+(?:-->|--|==>|\.->|---)/g },
  {
    role: 'node',
    pattern:
      /[\w-](?:\[\(|\(\[|\[\[|\[\/|\[\\|\(\(+|\[|\(|>)"?(?<label>[^[\](){}"|]+(?:\([^[\](){}"|]*\)[^[\](){}"|]*)*)"?[\])/\\]+/g,
  },
  { role: 'node', pattern: /label:\s*"(?<label>[^"]+)"/g },
];

const SEQUENCE: readonly Pattern[] = [
  { role: 'participant', pattern: /^\s*(?:create\s+)?participant\s+(?:[^\s]+\s+as\s+)?(?<label>.+?)\s*$/g },
  { role: 'actor', pattern: /^\s*(?:create\s+)?actor\s+(?:[^\s]+\s+as\s+)?(?<label>.+?)\s*$/g },
  { role: 'note', pattern: /^\s*note\s+(?:over|left of|right of)[^:]*:\s*(?<label>.+?)\s*$/gi },
  { role: 'message', pattern: /-(?:>>|>|x|\))[+-]?[^:]*:\s*(?<label>.+?)\s*$/g },
  { role: 'group', pattern: /^\s*(?:loop|alt|else|opt|par|and|critical|option|break|box)\s+(?<label>.+?)\s*$/g },
];

const QUOTED = /"(?<label>[^"]+)"/g;
const C4: readonly Pattern[] = [
  { role: 'actor', pattern: QUOTED, on: /^Person/ },
  { role: 'edge', pattern: QUOTED, on: /^(?:Bi)?Rel/ },
  { role: 'group', pattern: QUOTED, on: /^\w*Boundary/ },
  { role: 'node', pattern: QUOTED, on: /^(?:System|Container|Component|Node|Deployment)/ },
];

/** Types that draw components in some other way: what stands in quotes or brackets. */
const COMPONENTS: readonly Pattern[] = [
  { role: 'node', pattern: QUOTED },
  { role: 'node', pattern: /\w[[(]+(?<label>[^[\]()"]+)[\])]+/g },
];

/** Any other type: what stands in quotes or brackets, or after a colon. */
const OTHER: readonly Pattern[] = [
  ...COMPONENTS.map(({ pattern }): Pattern => ({ role: 'note', pattern })),
  { role: 'note', pattern: /:\s*(?<label>[^:"]+?)\s*$/g },
];

const PATTERNS: readonly (readonly [type: RegExp, patterns: readonly Pattern[]])[] = [
  [/^(?:graph|flowchart)/, FLOWCHART],
  [/^sequenceDiagram/, SEQUENCE],
  [/^C4/, C4],
  [/^(?:architecture|block)/, COMPONENTS],
];

/** In UTF-16 units. Mermaid draws nothing larger (`maxTextSize` in its configuration), so nobody has read its labels. */
export const LARGEST_DIAGRAM = 50_000;

/** Reads labels line by line; what it cannot read it leaves out: all labels of a diagram that is too large. */
export function readDiagram(source: string): DiagramReading {
  const found: (DiagramLabel & { readonly names: LabelNames })[] = [];
  let diagramType = '';
  let patterns = OTHER;
  const legend = new LegendState();
  for (const [lineNumber, line] of source.split('\n').entries()) {
    if (line.length > LONGEST_LINE) continue;
    const content = line.trim();
    if (content === '' || content.startsWith('%%') || content === '---') continue;
    if (diagramType === '') {
      const first = /^[A-Za-z][\w-]*(?![\w-]*:)/.exec(content)?.[0];
      if (!first) continue;
      diagramType = first;
      patterns = PATTERNS.find(([type]) => type.test(first))?.[1] ?? OTHER;
      continue;
    }
    if (source.length > LARGEST_DIAGRAM) break;
    const inLegend = legend.after(content);
    if (/^(?:style|classDef|class|linkStyle|click|direction|end)\b/.test(content)) continue;
    const taken = new Set<number>();
    for (const { role, pattern, on } of patterns) {
      if (on && !on.test(content)) continue;
      for (const match of line.matchAll(pattern)) {
        const label = match.groups?.label;
        if (!label || label.trim() === '') continue;
        const start = match.index + match[0].lastIndexOf(label);
        if (taken.has(start)) continue;
        taken.add(start);
        const span = { start, end: start + label.length };
        found.push({
          text: readable(label),
          role: inLegend ? 'legend' : role,
          range: {
            start: { line: lineNumber, character: span.start },
            end: { line: lineNumber, character: span.end },
          },
          beside: [],
          names: namesOf(role, line, span),
        });
      }
    }
  }
  const labelOf = new Map(found.flatMap(({ names: { own }, text }) => (own === undefined ? [] : [[own, text.trim()]])));
  const labels = found.map(({ names, ...label }): DiagramLabel => {
    return { ...label, beside: names.beside.map((name) => labelOf.get(name) ?? name) };
  });
  const declaresNone = diagramType === 'sequenceDiagram' && !labels.some(({ role }) => DECLARED.has(role));
  const used = declaresNone && source.length <= LARGEST_DIAGRAM ? usedParticipants(source.split('\n')) : [];
  return { diagramType, labels: [...used, ...labels] };
}

const DECLARED: ReadonlySet<LabelRole> = new Set(['participant', 'actor']);

/** Whether a line of a flowchart stands in a group that explains the signs of the others. */
class LegendState {
  readonly #open: boolean[] = [];

  after(content: string): boolean {
    if (/^subgraph\b/.test(content)) this.#open.push(this.#isInside || LEGEND.test(content));
    const isInside = this.#isInside;
    if (/^end\s*;?$/.test(content)) this.#open.pop();
    return isInside;
  }

  get #isInside(): boolean {
    return this.#open.at(-1) ?? false;
  }
}

const LEGEND = /^subgraph\s+(?:[\w-]+\s*\[)?"?\s*(?:legend|key)\b/i;

/** Longer lines are data, not labels that someone reads. */
const LONGEST_LINE = 2_000;

/** Replaces what a label carries besides words by as many blanks, so that offsets stay those of the source. */
function readable(label: string): string {
  return label.replace(/<[^<>]*>|\\n|[*_`]/g, (markup) => ' '.repeat(markup.length));
}
