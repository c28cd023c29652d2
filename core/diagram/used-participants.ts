import type { DiagramLabel } from './tolerant-reading.ts';

const MESSAGE = /^(\s*)([\p{L}][\p{L}\p{N} _./]*?)\s*(?:<<)?--?(?:>>|>|x|\))[+-]?\s*([\p{L}][\p{L}\p{N} _./]*?)\s*:/u;

/** The participants of a sequence diagram that declares none: they are named where they first send or receive. */
export function usedParticipants(lines: readonly string[]): readonly DiagramLabel[] {
  const known = new Map<string, DiagramLabel>();
  for (const [number, line] of lines.entries()) {
    const [, indent = '', from = '', to = ''] = MESSAGE.exec(line.slice(0, LONGEST)) ?? [];
    if (from === '') continue;
    const at = [
      [from, indent.length],
      [to, line.indexOf(to, indent.length + from.length)],
    ] as const;
    for (const [text, start] of at) {
      if (known.has(text)) continue;
      const end = { line: number, character: start + text.length };
      known.set(text, {
        text,
        role: 'participant',
        range: { start: { line: number, character: start }, end },
        beside: [],
      });
    }
  }
  return [...known.values()];
}

/** Names further right are no names. */
const LONGEST = 200;
