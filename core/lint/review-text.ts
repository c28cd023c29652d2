import { plainMarkdown } from '../text/plain-markdown.ts';
import type { Range } from '../text/position.ts';
import type { AlsoFound, LeftOut, Review, ReviewCell, ReviewColumn, ReviewRow } from './review.ts';

/** A review as Markdown, to paste where the design is discussed. `address` is what its lines are linked to, if anything. */
export function reviewText(title: string, review: Review, address: string | undefined): string {
  const link = (range: Range) => lineLink(range, address);
  return `${[`## Trade-offs in ${plainMarkdown(title)}`, ...parts(review, link)].join('\n\n')}\n`;
}

type Link = (range: Range) => string;

function parts({ kind, columns, rows, leftOut, alsoFound }: Review, link: Link): readonly string[] {
  if (!kind.isDesign) {
    return [
      `Nothing is asked of this document, which is not taken for a design: ${kind.because}. If it is one, say so in its front matter: \`tradeoff: {kind: design}\`.`,
    ];
  }
  const rest = [
    ...(alsoFound.length > 0 ? ['### Also found', alsoFound.map((one) => alsoFoundLine(one, link)).join('\n')] : []),
    ...(leftOut.length > 0 ? [leftOutText(leftOut, link)] : []),
  ];
  if (rows.length === 0) return ['It names no component that has to state a trade-off.', ...rest];
  const missing = missingLines(columns, rows, link);
  return [
    `${summary(rows)} A quote is what the document says of it; whether that is enough is for the reader.`,
    table(columns, rows, link),
    ...(missing.length > 0 ? ['### Missing', missing.join('\n')] : []),
    ...rest,
  ];
}

/** `3 of 5 stated, 2 missing.` */
export function summary(rows: readonly ReviewRow[]): string {
  const cells = rows.flatMap((row) => row.cells);
  const count = (state: ReviewCell['state']) => cells.filter((cell) => cell.state === state).length;
  const asked = count('stated') + count('missing');
  if (asked === 0) return 'Nothing has to be stated.';
  return `${count('stated')} of ${asked} stated${count('missing') === 0 ? '' : `, ${count('missing')} missing`}.`;
}

/** A wider matrix is not read where it is pasted. */
const MOST_COLUMNS = 4;

function table(columns: readonly ReviewColumn[], rows: readonly ReviewRow[], link: Link): string {
  return columns.length > MOST_COLUMNS ? longTable(columns, rows, link) : matrix(columns, rows, link);
}

/** A line for each component. */
function matrix(columns: readonly ReviewColumn[], rows: readonly ReviewRow[], link: Link): string {
  return [
    line(['Component', ...columns.map(({ title }) => plainMarkdown(title))]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map((row) => line([nameText(row, link), ...row.cells.map((cell) => cellText(cell, link))])),
  ].join('\n');
}

/** A line for each cell in which something is asked. */
function longTable(columns: readonly ReviewColumn[], rows: readonly ReviewRow[], link: Link): string {
  const lines = rows.flatMap((row) => {
    const asked = row.cells.flatMap((cell, index) => {
      return cell.state === 'notAsked' ? [] : [[plainMarkdown(columns[index]!.title), cellText(cell, link)]];
    });
    return asked.map((cells, index) => line([index === 0 ? nameText(row, link) : '', ...cells]));
  });
  return [line(['Component', 'Trade-off', 'Answer']), line(['---', '---', '---']), ...lines].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function nameText({ name, range }: ReviewRow, link: Link): string {
  return `**${plainMarkdown(name)}** (${link(range)})`;
}

function cellText(cell: ReviewCell, link: Link): string {
  switch (cell.state) {
    case 'stated': {
      const [{ text, range }, ...others] = cell.quotes;
      const also = others.map((other) => link(other.range)).filter((other) => other !== link(range));
      const places = [link(range), ...new Set(also)];
      return `“${plainMarkdown(text)}” (${places.join(', ')})`;
    }
    case 'missing':
      return '**missing**';
    case 'notNeeded':
      return `not needed: ${plainMarkdown(cell.because)}${cell.range ? ` (${link(cell.range)})` : ''}`;
    case 'notAsked':
      return '–';
  }
}

/** What several components miss together is said once. */
function missingLines(columns: readonly ReviewColumn[], rows: readonly ReviewRow[], link: Link): readonly string[] {
  const lines = rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index) =>
      cell.state === 'missing'
        ? [`- ${plainMarkdown(columns[index]!.title)} (${link(cell.range)}): ${plainMarkdown(cell.message)}`]
        : [],
    ),
  );
  return [...new Set(lines)];
}

function alsoFoundLine({ rule, message, range }: AlsoFound, link: Link): string {
  return `- ${rule} (${link(range)}): ${plainMarkdown(message)}`;
}

function leftOutText(leftOut: readonly LeftOut[], link: Link): string {
  const named = leftOut.map(({ name, stance, range }) => `${plainMarkdown(name)} (${stance}, ${link(range)})`);
  return `Named, but no part of the design: ${named.join(', ')}.`;
}

function lineLink({ start }: Range, address: string | undefined): string {
  const line = start.line + 1;
  return address === undefined ? `line ${line}` : `[line ${line}](${address}#L${line})`;
}
