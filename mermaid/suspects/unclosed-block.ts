import { quoted } from '../explanation.ts';
import { type Detective, type DiagramFamily, indentationOf, type SourceLine } from './suspect.ts';

interface BlockGrammar {
  /** The group is what the message names. */
  readonly opens: RegExp;
  readonly closes: RegExp;
  readonly closing: string;
}

const BRACES: BlockGrammar = { opens: /(\{)\s*$/, closes: /^\s*\}/, closing: '}' };
const BLOCKS: Readonly<Partial<Record<DiagramFamily, BlockGrammar>>> = {
  flowchart: { opens: /^\s*(subgraph)\b/, closes: /^\s*end\s*;?\s*$/, closing: 'end' },
  sequence: {
    opens: /^\s*(loop|alt|opt|par|par_over|critical|break|rect|box)\b/,
    closes: /^\s*end\s*$/,
    closing: 'end',
  },
  class: BRACES,
  state: BRACES,
  er: BRACES,
};

/** A block without its end. The innermost that is open may have been meant to be closed: all of them are suspects. */
export const unclosedBlock: Detective = ({ family, lines, lineIndex }) => {
  const grammar = BLOCKS[family];
  if (!grammar) return [];
  const open: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (index > lineIndex) break;
    if (grammar.opens.test(text)) open.push(index);
    else if (grammar.closes.test(text)) open.pop();
  }
  return open.toReversed().flatMap((index) => {
    const line = lines[index]!;
    const [whole, word = ''] = line.text.match(grammar.opens)!;
    const column = line.text.indexOf(whole) + whole.indexOf(word);
    const start = line.start + column;
    const message = `The block that ${quoted(word)} opens here is never closed: add ${quoted(grammar.closing)}.`;
    return [dedentAfter(lines, index), lines.length].map((before) => ({
      start,
      end: start + word.length,
      message,
      repair: insertionBefore(lines, before, line, grammar.closing),
    }));
  });
};

/** The first line after the block's start that is no deeper than it. */
function dedentAfter(lines: readonly SourceLine[], index: number): number {
  const depth = indentationOf(lines[index]!.text);
  const next = lines.findIndex(
    ({ text }, other) => other > index && text.trim() !== '' && indentationOf(text) <= depth,
  );
  return next < 0 ? lines.length : next;
}

function insertionBefore(lines: readonly SourceLine[], before: number, opening: SourceLine, closing: string) {
  let last = before - 1;
  while (last > 0 && lines[last]!.text.trim() === '') last -= 1;
  const { start, text } = lines[last]!;
  const place = start + text.trimEnd().length;
  const newText = `\n${opening.text.slice(0, indentationOf(opening.text))}${closing}`;
  return { title: `Insert \`${closing}\``, start: place, end: place, newText };
}
