import type { LocatedText } from '../diagram/located-model.ts';
import { plainLabel } from '../diagram/plain-label.ts';
import type { Range } from '../text/position.ts';

/** What follows a name in a label: what it is, what it holds, where it runs. */
const ASIDE = /\s[-–—|]\s|\s*[(:,[]/;
const LINE_BREAK = /<br\s*\/?>|\\n|\n/i;

/** What a thing with this label is called. */
export function mainName(label: string): string {
  const [main = ''] = label.split(ASIDE);
  return /[\p{L}\p{N}]/u.test(main) ? main.trim() : label;
}

/** The name in the label that stands at `range` of a diagram's source: in its first line that has words. */
export function nameIn(source: string, { start, end }: Range): LocatedText | undefined {
  const lines = source.split(/\r?\n/).slice(start.line, end.line + 1);
  for (const [index, line] of lines.entries()) {
    const from = index === 0 ? start.character : 0;
    const written = line.slice(from, index === lines.length - 1 ? end.character : undefined);
    let column = from;
    for (const part of written.split(new RegExp(`(${LINE_BREAK.source})`, 'i'))) {
      const text = LINE_BREAK.test(part) ? '' : mainName(plainLabel(part));
      if (/[\p{L}\p{N}]/u.test(text)) {
        const [first, length] = spanOf(text, part);
        const at = { line: start.line + index, character: column + first };
        return { text, range: { start: at, end: { line: at.line, character: at.character + length } } };
      }
      column += part.length;
    }
  }
  return undefined;
}

/** Where a name stands as it is or, with markup within, from its first word to its last. */
function spanOf(name: string, written: string): readonly [start: number, length: number] {
  const at = written.indexOf(name);
  if (at >= 0) return [at, name.length];
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = written.indexOf(words[0] ?? '');
  const last = written.indexOf(words.at(-1) ?? '', first);
  if (first < 0 || last < 0) return [written.length - written.trimStart().length, written.trim().length];
  return [first, last + words.at(-1)!.length - first];
}
