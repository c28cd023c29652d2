import type { LocatedModel } from '../diagram/located-model.ts';
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

/** What a node is called, and where that stands in the diagram's source, if its label stands there. */
export interface NodeName {
  readonly text: string;
  readonly range?: Range;
}

/** What is known of a model is known for good. */
const known = new WeakMap<LocatedModel, readonly NodeName[]>();

/** The names of the nodes of `model`, which was made from `source`, in their order. */
export function namesOf(source: string, model: LocatedModel): readonly NodeName[] {
  const kept = known.get(model);
  if (kept) return kept;
  const lines = source.split(/\r\n|\r|\n/);
  const first = model.nodes.map(({ label, labelRange }): NodeName => {
    return (labelRange && nameIn(lines, labelRange)) ?? { text: mainName(label) };
  });
  // Where the first lines of several labels are the same (“Client<br/>one”), it takes more to name their nodes.
  const labels = new Map<string, Set<string>>();
  for (const [index, { text }] of first.entries()) {
    labels.set(text, (labels.get(text) ?? new Set()).add(mainName(model.nodes[index]!.label)));
  }
  const names = first.map((name, index): NodeName => {
    const { label, labelRange } = model.nodes[index]!;
    if (labels.get(name.text)!.size < 2) return name;
    return { text: mainName(label), ...(labelRange && { range: labelRange }) };
  });
  known.set(model, names);
  return names;
}

/** The name in the label that stands at `range`: in its first line that has words. */
function nameIn(all: readonly string[], { start, end }: Range): NodeName | undefined {
  const lines = all.slice(start.line, end.line + 1);
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
