import type { Range } from '../text/position.ts';

/** What a label belongs to; `decision` nodes ask a question and are no components. */
export type LabelRole = 'node' | 'decision' | 'group' | 'edge' | 'note' | 'participant' | 'message';

/** A readable label with its range in the diagram's source: zero-based lines, UTF-16 columns. */
export interface DiagramLabel {
  readonly text: string;
  readonly role: LabelRole;
  readonly range: Range;
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
  { role: 'participant', pattern: /^\s*(?:create\s+)?(?:participant|actor)\s+(?:[^\s]+\s+as\s+)?(?<label>.+?)\s*$/g },
  { role: 'note', pattern: /^\s*note\s+(?:over|left of|right of)[^:]*:\s*(?<label>.+?)\s*$/gi },
  { role: 'message', pattern: /-(?:>>|>|x|\))[+-]?[^:]*:\s*(?<label>.+?)\s*$/g },
  { role: 'group', pattern: /^\s*(?:loop|alt|else|opt|par|and|critical|option|break|box)\s+(?<label>.+?)\s*$/g },
];

/** Any other type: what stands in quotes or brackets, or after a colon. */
const OTHER: readonly Pattern[] = [
  { role: 'node', pattern: /"(?<label>[^"]+)"/g },
  { role: 'node', pattern: /\w[[(]+(?<label>[^[\]()"]+)[\])]+/g },
  { role: 'note', pattern: /:\s*(?<label>[^:"]+?)\s*$/g },
];

/** In UTF-16 units. Mermaid draws nothing larger (`maxTextSize` in its configuration), so nobody has read its labels. */
export const LARGEST_DIAGRAM = 50_000;

/** Reads labels line by line; what it cannot read it leaves out: all labels of a diagram that is too large. */
export function readDiagram(source: string): DiagramReading {
  const labels: DiagramLabel[] = [];
  let diagramType = '';
  let patterns = OTHER;
  for (const [lineNumber, line] of source.split('\n').entries()) {
    if (line.length > LONGEST_LINE) continue;
    const content = line.trim();
    if (content === '' || content.startsWith('%%') || content === '---') continue;
    if (diagramType === '') {
      const first = /^[A-Za-z][\w-]*(?![\w-]*:)/.exec(content)?.[0];
      if (!first) continue;
      diagramType = first;
      patterns = /^(?:graph|flowchart)/.test(first) ? FLOWCHART : /^sequenceDiagram/.test(first) ? SEQUENCE : OTHER;
      continue;
    }
    if (source.length > LARGEST_DIAGRAM) break;
    if (/^(?:style|classDef|class|linkStyle|click|direction|end)\b/.test(content)) continue;
    const taken = new Set<number>();
    for (const { role, pattern } of patterns) {
      for (const match of line.matchAll(pattern)) {
        const label = match.groups?.label;
        if (!label || label.trim() === '') continue;
        const start = match.index + match[0].lastIndexOf(label);
        if (taken.has(start)) continue;
        taken.add(start);
        labels.push({
          text: readable(label),
          role,
          range: {
            start: { line: lineNumber, character: start },
            end: { line: lineNumber, character: start + label.length },
          },
        });
      }
    }
  }
  return { diagramType, labels };
}

/** Longer lines are data, not labels that someone reads. */
const LONGEST_LINE = 2_000;

/** Replaces what a label carries besides words by as many blanks, so that offsets stay those of the source. */
function readable(label: string): string {
  return label.replace(/<[^<>]*>|\\n|[*_`]/g, (markup) => ' '.repeat(markup.length));
}
