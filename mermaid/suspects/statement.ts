import { quoted } from '../explanation.ts';
import type { Detective, DiagramFamily, SourceLine, Suspect } from './suspect.ts';

/**
 * Only one half of a pair of double quotes, in types where quotes enclose names and labels. What it opens may go on for
 * lines.
 */
export const unclosedQuote: Detective = ({ lines, lineIndex, family }) => {
  if (family === 'flowchart' || family === 'sequence' || family === 'other') return [];
  return lines
    .slice(0, lineIndex + 1)
    .toReversed()
    .flatMap(quoteClosings);
};

function quoteClosings(line: SourceLine): readonly Suspect[] {
  const places = [...line.text.matchAll(/"/g)].map(({ index }) => index);
  if (places.length % 2 === 0) return [];
  const ends = [...line.text.matchAll(/\s*(?:--|\.\.|\bas\b|:|[\])}])|\s+\w+\s*(?=:|$)|\s*$/g)].map(
    ({ index }) => index,
  );
  return places.toReversed().flatMap((place) =>
    ends
      .filter((end) => end > place + 1)
      .slice(0, 2)
      .map((end): Suspect => {
        const start = line.start + place;
        const insertion = line.start + end;
        return {
          start,
          end: start + 1,
          message: 'The `"` that opens here is never closed.',
          repair: { title: 'Insert `"`', start: insertion, end: insertion, newText: '"' },
        };
      }),
  );
}

/** In sequence diagrams a semicolon ends a statement, even within a text. */
export const semicolon: Detective = ({ line, family, offset }) => {
  if (family !== 'sequence') return [];
  const colon = line.text.indexOf(':');
  if (colon < 0) return [];
  return [...line.text.matchAll(/(?<!#\w+);/g)]
    .filter(({ index }) => index > colon && line.start + index <= offset)
    .map(({ index }) => {
      const start = line.start + index;
      return {
        start,
        end: start + 1,
        message: '`;` ends the message here: write `#59;` for a semicolon in a text.',
        repair: { title: 'Write `#59;`', start, end: start + 1, newText: '#59;' },
      };
    });
};

const JOINTS: Readonly<Partial<Record<DiagramFamily, { readonly name: string; readonly text: string }>>> = {
  sequence: { name: 'arrow', text: '->>' },
  er: { name: 'relation', text: ' ||--o{ ' },
};

/** `Web API: order`: two participants or entities with nothing between them. */
export const missingArrow: Detective = ({ line, family }) => {
  const joint = JOINTS[family];
  const match = joint && line.text.match(/^(\s*)(\w+)(\s+)(\w+)(?=\s*:)/);
  if (!match) return [];
  const [, indentation = '', from = '', gap = '', to = ''] = match;
  const start = line.start + indentation.length;
  const place = start + from.length;
  return [
    {
      start,
      end: place + gap.length + to.length,
      message: `There is no ${joint.name} between ${quoted(from)} and ${quoted(to)}.`,
      repair: {
        title: `Insert \`${joint.text.trim()}\``,
        start: place,
        end: place + gap.length,
        newText: joint.text,
      },
    },
  ];
};

/** The label of a relation between entities, which may have spaces in quotes only. */
export const unquotedRelation: Detective = ({ line, family }) => {
  const match = family === 'er' ? line.text.match(/^(.*?(?:--|\.\.).*?:\s*)([^"]*[^"\s])\s*$/) : null;
  if (!match) return [];
  const [, before = '', label = ''] = match;
  const start = line.start + before.length;
  const end = start + label.length;
  const message = `The label ${quoted(label)} has characters that are allowed in double quotes only.`;
  return [
    { start, end, message, repair: { title: 'Put the label in double quotes', start, end, newText: `"${label}"` } },
  ];
};

/** An attribute of an entity that has a type, but no name. */
export const namelessAttribute: Detective = ({ lines, lineIndex, family }) => {
  if (family !== 'er') return [];
  let index = lineIndex;
  while (index > 0 && !/^\s*\w+\s*$/.test(lines[index]!.text)) index -= 1;
  const { start, text } = lines[index]!;
  const type = text.trim();
  if (lineIndex - index > 1 || type === '') return [];
  const end = start + text.trimEnd().length;
  return [
    {
      start: end,
      end,
      message: `Expected the attribute's name after ${quoted(type)}, its type.`,
      repair: { title: 'Insert `name`', start: end, end, newText: ' name' },
    },
  ];
};

/** `Web->>API order`: a message that nothing parts from its receiver. */
export const missingColon: Detective = ({ line, family }) => {
  const match = family === 'sequence' && line.text.match(/^(.*?-(?:>>?|[x)])[+-]?\s*(\w+))(\s+)([^:]*\S)\s*$/);
  if (!match) return [];
  const [, before = '', receiver = '', gap = '', text = ''] = match;
  const place = line.start + before.length;
  const start = place + gap.length;
  return [
    {
      start,
      end: start + text.length,
      message: `There is no \`:\` between ${quoted(receiver)} and the message ${quoted(text)}.`,
      repair: { title: 'Insert `:`', start: place, end: start, newText: ': ' },
    },
  ];
};

/** `Note right API: …` */
export const missingOf: Detective = ({ line, family }) => {
  const match = line.text.match(/^(\s*note\s+)(left|right)\s+(?!of\b)/i);
  if (!match || (family !== 'sequence' && family !== 'state')) return [];
  const [, before = '', side = ''] = match;
  const start = line.start + before.length;
  const end = start + side.length;
  const message = `A note stands ${quoted(`${side} of`)} something.`;
  return [{ start, end, message, repair: { title: 'Insert `of`', start: end, end, newText: ' of' } }];
};

/** `ORDER ||--o{ ITEM`: a relation has a label, be it empty. */
export const missingLabel: Detective = ({ lines, lineIndex, family }) => {
  if (family !== 'er') return [];
  return lines.slice(Math.max(0, lineIndex - 1), lineIndex + 1).flatMap(({ start, text }): Suspect[] => {
    if (!/^\s*[^\s:]+\s+[^\s:]*(?:--|\.\.)[^\s:]*\s+[^\s:]+\s*$/.test(text)) return [];
    const end = start + text.trimEnd().length;
    const message = 'A relation ends with `:` and a label, which may be empty.';
    return [
      { start: end, end, message, repair: { title: 'Insert an empty label', start: end, end, newText: ' : ""' } },
    ];
  });
};

/** A comma after an attribute of an entity: commas part its keys only. */
export const strayComma: Detective = ({ lines, lineIndex, family }) => {
  if (family !== 'er') return [];
  return lines.slice(Math.max(0, lineIndex - 1), lineIndex + 1).flatMap(({ start: lineStart, text }): Suspect[] => {
    const column = text.search(/,\s*$/);
    if (column < 0) return [];
    const [start, end] = [lineStart + column, lineStart + column + 1];
    const message = 'An attribute ends with its line, without a comma.';
    return [{ start, end, message, repair: { title: 'Remove `,`', start, end, newText: '' } }];
  });
};
