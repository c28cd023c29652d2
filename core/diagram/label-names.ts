import type { LabelRole } from './tolerant-reading.ts';

/** The ids that stand around a label. */
export interface LabelNames {
  /** Of what bears the label. */
  readonly own?: string;
  /** Of what the label joins or stands beside. */
  readonly beside: readonly string[];
}

const NOTHING: LabelNames = { beside: [] };
const ID = /[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/gu;

/** `start` and `end` are the label's columns in `line`. */
export function namesOf(role: LabelRole, line: string, { start, end }: { start: number; end: number }): LabelNames {
  switch (role) {
    case 'node':
    case 'decision': {
      const own = /([\p{L}\p{N}_-]+)[^\p{L}\p{N}_-]*$/u.exec(line.slice(0, start))?.[1];
      return own === undefined ? NOTHING : { own, beside: [] };
    }
    case 'participant':
    case 'actor': {
      const own = /(\S+)\s+as\s+$/.exec(line.slice(0, start))?.[1];
      return own === undefined ? NOTHING : { own, beside: [] };
    }
    case 'edge':
      return { beside: joined(line, start, end) };
    case 'message': {
      const [, from = '', to = ''] =
        /^\s*(.+?)\s*(?:<<)?--?(?:>>|>|x|\))[+-]?\s*([^:]+?)\s*:/.exec(line.slice(0, start)) ?? [];
      return { beside: [from, to].filter((name) => name !== '') };
    }
    case 'note': {
      const about = /\bnote\s+(?:over|left of|right of)\s+([^:]+):/i.exec(line.slice(0, start))?.[1];
      return { beside: about?.split(',').map((name) => name.trim()) ?? [] };
    }
    default:
      return NOTHING;
  }
}

/** The last id before the label of an edge, and the first behind it. */
function joined(line: string, start: number, end: number): readonly string[] {
  const relation = /^\s*(?:Bi)?Rel\w*\s*\(\s*([\w-]+)\s*,\s*([\w-]+)/.exec(line);
  if (relation) return [relation[1]!, relation[2]!];
  const before = withoutTexts(line.slice(0, start)).match(ID)?.at(-1);
  const behind = withoutTexts(line.slice(end)).match(ID)?.[0];
  return [before, behind].flatMap((name) => name ?? []);
}

/** Without classes, and without what stands in brackets or quotes. */
function withoutTexts(text: string): string {
  return text.replace(/:::[\w-]+|"[^"]*"|\[[^[\]]*\]|\([^()]*\)|\{[^{}]*\}|\|[^|]*\|/g, ' ');
}
