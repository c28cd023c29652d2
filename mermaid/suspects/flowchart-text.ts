import { quoted } from '../explanation.ts';
import type { Detective, Rejection, SourceLine, Suspect } from './suspect.ts';

/** Brackets of nodes: what opens a text and what closes it, the longest first. */
const BRACKETS: readonly (readonly [opening: string, closing: string])[] = [
  ['(((', ')))'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['([', '])'],
  ['((', '))'],
  ['{{', '}}'],
  ['[/', '/]'],
  ['[\\', '\\]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['>', ']'],
];
const ARROW = /\s*(?:--+|==+|-\.|~~~|&(?=\s))/;

interface OpenText {
  readonly line: SourceLine;
  /** Columns of the opening bracket and of the text. */
  readonly opening: number;
  readonly text: number;
  readonly brackets: readonly [opening: string, closing: string];
}

/** A text of a node without its closing bracket, on the line where Mermaid stopped or on one before it. */
export const unclosedBracket: Detective = (rejection) => {
  if (rejection.family !== 'flowchart') return [];
  const { lines, lineIndex } = rejection;
  return lines
    .slice(0, lineIndex + 1)
    .toReversed()
    .flatMap((line) => openTextsOf(line).filter(isUnclosed).toReversed())
    .slice(0, MOST_LINES)
    .flatMap(closings);
};

const MOST_LINES = 4;

/** A closing bracket of another kind than the opening one. */
export const wrongBracket: Detective = ({ source, family, line, offset }) => {
  if (family !== 'flowchart' || !/[)\]}]/.test(source[offset] ?? '')) return [];
  const run = source.slice(offset).match(/^[)\]}/\\]+/)?.[0] ?? '';
  const open = openTextsOf(line).findLast(({ text }) => line.start + text <= offset);
  if (!open) return [];
  const [opening, closing] = open.brackets;
  const message = `${quoted(run)} does not close what ${quoted(opening)} opens: write ${quoted(closing)}.`;
  const repair = { title: `Replace by \`${closing}\``, start: offset, end: offset + run.length, newText: closing };
  return [{ start: offset, end: offset + run.length, message, repair }];
};

function openTextsOf(line: SourceLine): readonly OpenText[] {
  return [...line.text.matchAll(/(?<=[\w-])(?=[[({>])/g)].flatMap(({ index }): OpenText[] => {
    const brackets = BRACKETS.find(([opening]) => line.text.startsWith(opening, index));
    if (!brackets || (brackets[0] === '>' && /[-=]$/.test(line.text.slice(0, index)))) return [];
    return [{ line, opening: index, text: index + brackets[0].length, brackets }];
  });
}

function isUnclosed({ line, text, brackets: [, closing] }: OpenText): boolean {
  const rest = line.text.slice(text);
  const statement = rest.slice(0, rest.match(ARROW)?.index ?? rest.length);
  return !statement.includes(closing) || /^"[^"]*$/.test(statement);
}

function closings({ line, opening, text, brackets: [bracket, closing] }: OpenText): readonly Suspect[] {
  const rest = line.text.slice(text);
  const quote = /^["`]{1,2}/.exec(rest)?.[0] ?? '';
  const isQuoteOpen = quote !== '' && rest.indexOf(quote, quote.length) < 0;
  const ends = new Set([rest.match(ARROW)?.index ?? rest.length, rest.trimEnd().length]);
  const start = line.start + (isQuoteOpen ? text : opening);
  const end = line.start + text + (isQuoteOpen ? quote.length : 0);
  return [...ends].map((length) => {
    const content = rest.slice(0, length).trimEnd();
    const missing = isQuoteOpen ? quote : closing;
    const hasBracket = isQuoteOpen && content.endsWith(closing);
    const half = !isQuoteOpen && closing.length > 1 && content.endsWith(closing[0]!) ? closing.slice(1) : missing;
    const newText = isQuoteOpen && !hasBracket ? quote + closing : half;
    const place = line.start + text + content.length - (hasBracket ? closing.length : 0);
    return {
      start,
      end,
      message: `The ${quoted(isQuoteOpen ? quote : bracket)} that opens here is never closed.`,
      repair: { title: `Insert \`${newText}\``, start: place, end: place, newText },
    };
  });
}

/** A text that holds what Mermaid takes for something else: it is to be in double quotes. */
export const unquotedText: Detective = (rejection) => {
  if (rejection.family !== 'flowchart') return [];
  const { line, offset } = rejection;
  const column = offset - line.start;
  const texts = openTextsOf(line)
    .filter(({ text }) => text <= column + 1)
    .flatMap((open) => endsOf(open).map((end) => ({ start: open.text, end })));
  const edges = [...line.text.matchAll(/(?<=[-=.>xo]\s*)\|([^|]*)\|/g)].map(({ 0: whole, index }) => ({
    start: index + 1,
    end: index + whole.length - 1,
  }));
  return [...texts, ...edges].filter(({ end }) => column <= end).flatMap((span) => quotedText(rejection, span));
};

/** Where the text may end: at each of its closing brackets, the last before an arrow first. */
function endsOf({ line, text, brackets: [, closing] }: OpenText): readonly number[] {
  const arrow = line.text.slice(text).search(/\s(?:-->|---|==>|-\.->|--\s)/);
  const limit = arrow < 0 ? line.text.length : text + arrow;
  const ends: number[] = [];
  for (let at = line.text.lastIndexOf(closing, limit - 1); at >= text; at = line.text.lastIndexOf(closing, at - 1)) {
    ends.push(at);
    if (at === 0) break;
  }
  return ends.slice(0, 3);
}

function quotedText({ line, offset }: Rejection, { start, end }: { start: number; end: number }): readonly Suspect[] {
  const text = line.text.slice(start, end);
  const inner = text.match(/^"(.*)"$/)?.[1] ?? text;
  if (inner.trim() === '') return [];
  const found = line.text[offset - line.start] ?? '';
  const newText = `"${inner.trim().replaceAll('"', '#quot;')}"`;
  const message = /^[^\w\s]$/.test(found)
    ? `${quoted(found)} stands in a text without quotes: put the whole text in double quotes.`
    : undefined;
  return [
    {
      start: offset,
      end: offset + (message ? 1 : 0),
      ...(message !== undefined && { message }),
      repair: { title: 'Put the text in double quotes', start: line.start + start, end: line.start + end, newText },
    },
  ];
}

/** `end` as the name of a node. */
export const reservedName: Detective = ({ family, line }) => {
  if (family !== 'flowchart' || line.text.trim() === 'end') return [];
  return [...line.text.matchAll(/(?<![\w-])end(?![\w-])/g)].map(({ index }) => {
    const start = line.start + index;
    const end = start + 'end'.length;
    return {
      start,
      end,
      message: '`end` is a keyword and cannot name a node: write `End`.',
      repair: { title: 'Write `End`', start, end, newText: 'End' },
    };
  });
};

/** The label of an edge in the midst of its arrow, of which only the first quote is there. */
export const unclosedEdgeQuote: Detective = ({ family, line }) => {
  if (family !== 'flowchart') return [];
  const match = line.text.match(/^([^"]*(?:--|==|-\.)\s*)"([^"]*?\S)(?=\s*(?:--+|==+|\.-+)[->xo])[^"]*$/);
  return match ? [unclosed('"', line.start, match)] : [];
};

/** The label of an edge that has no `|` behind it. */
export const unclosedLabel: Detective = ({ family, line }) => {
  if (family !== 'flowchart' || (line.text.match(/\|/g) ?? []).length % 2 === 0) return [];
  const match = line.text.match(/^(.*[-=.>xo]\s*)\|([^|]*?\S)(\s+[\w-]+\s*(?:[[({>].*)?)$/);
  return match ? [unclosed('|', line.start, match)] : [];
};

/** A label whose `mark` stands only before it; `match` has what stands before the mark, and the label. */
function unclosed(mark: string, lineStart: number, [, before = '', label = '']: RegExpMatchArray): Suspect {
  const start = lineStart + before.length;
  const place = start + 1 + label.length;
  return {
    start,
    end: start + 1,
    message: `The \`${mark}\` that opens here is never closed.`,
    repair: { title: `Insert \`${mark}\``, start: place, end: place, newText: mark },
  };
}
