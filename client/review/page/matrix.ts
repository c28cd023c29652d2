import type {
  AlsoFound,
  LeftOut,
  Range,
  Review,
  ReviewCell,
  ReviewColumn,
  ReviewRow,
} from '../../../server/protocol.ts';
import { build } from './build.ts';

/** Called with the place that somebody wants to see. */
export type Reveal = (range: Range) => void;

/** In half a window more would have to be scrolled. */
const MOST_COLUMNS = 4;

/** What each component must state. Each button has a `data-key` that stays as long as it means the same. */
export function tradeOffs(review: Review, reveal: Reveal): HTMLElement {
  const [head, body] = review.columns.length > MOST_COLUMNS ? list(review, reveal) : matrix(review, reveal);
  const table = build('table', 'matrix', build('thead', '', head), build('tbody', '', ...body));
  table.setAttribute('aria-label', 'Trade-offs by component');
  return build('div', 'scroller', table);
}

type TableParts = readonly [head: HTMLTableRowElement, body: readonly HTMLTableRowElement[]];

/** Components down, what they must state across. */
function matrix({ columns, rows }: Review, reveal: Reveal): TableParts {
  const titles = columns.map(({ title, description }) => columnHead(title, description));
  const body = rows.map((row) => {
    const cells = row.cells.map((cell, index) => cellOf(cell, row, columns[index]!, reveal));
    return build('tr', '', rowHead(row, reveal), ...cells);
  });
  return [build('tr', '', columnHead('Component'), ...titles), body];
}

/** A line for each answer. */
function list({ columns, rows }: Review, reveal: Reveal): TableParts {
  const body = rows.flatMap((row) => {
    const asked = columns.map((column, index) => ({ column, cell: row.cells[index]! }));
    return asked
      .filter(({ cell }) => cell.state !== 'notAsked')
      .map(({ column, cell }, index) => {
        const what = build('td', '', column.title);
        what.title = column.description;
        const head = index === 0 ? rowHead(row, reveal) : sameRowHead(row);
        return build('tr', '', head, what, cellOf(cell, row, column, reveal));
      });
  });
  return [build('tr', '', ...['Component', 'Trade-off', 'Answer'].map((title) => columnHead(title))), body];
}

/** What is found besides. */
export function alsoFoundList(alsoFound: readonly AlsoFound[], reveal: Reveal): HTMLElement {
  const items = alsoFound.map(({ rule, message, range }) => {
    const place = button(`also ${rule} ${message}`, 'place', `${message}, ${lineOf(range)}`, () => reveal(range));
    place.append(message, build('span', 'line', lineOf(range)));
    return build('li', '', place);
  });
  return build('section', 'also-found', build('h2', '', 'Also found'), build('ul', '', ...items));
}

/** What is named but no part of the design. */
export function leftOutList(leftOut: readonly LeftOut[], reveal: Reveal): HTMLElement {
  const items = leftOut.map(({ name, stance, range }) => {
    const place = button(`left ${name}`, 'place', `${name}, ${stance}, ${lineOf(range)}`, () => reveal(range));
    place.append(build('span', 'name', name), ` ${stance}`);
    return build('li', '', place);
  });
  return build('section', 'left-out', build('h2', '', 'Named, but no part of the design'), build('ul', '', ...items));
}

function columnHead(title: string, description = ''): HTMLElement {
  const head = build('th', '', title);
  head.scope = 'col';
  head.title = description;
  return head;
}

function rowHead({ name, range }: ReviewRow, reveal: Reveal): HTMLElement {
  const place = button(`row ${name}`, 'place', `${name}, ${lineOf(range)}`, () => reveal(range));
  place.append(build('span', 'name', name), build('span', 'line', lineOf(range)));
  const head = build('th', '', place);
  head.scope = 'row';
  return head;
}

/** Of a further answer about the same component: its name has been read. */
function sameRowHead({ name }: ReviewRow): HTMLElement {
  const head = build('th', '');
  head.scope = 'row';
  head.setAttribute('aria-label', name);
  return head;
}

function cellOf(cell: ReviewCell, { name }: ReviewRow, { title }: ReviewColumn, reveal: Reveal): HTMLElement {
  const created = build('td', cell.state, ...contentOf(cell, `${title} ${name}`, reveal));
  created.dataset.component = name;
  created.dataset.asks = title;
  return created;
}

function contentOf(cell: ReviewCell, key: string, reveal: Reveal): readonly (Node | string)[] {
  switch (cell.state) {
    case 'stated': {
      const [best, ...others] = cell.quotes;
      const quote = button(key, 'place', `stated, ${lineOf(best.range)}: ${best.text}`, () => reveal(best.range));
      quote.append(build('q', '', best.text), build('span', 'line', lineOf(best.range)));
      const lines = new Map(others.map((other) => [lineOf(other.range), other]));
      lines.delete(lineOf(best.range));
      const also = [...lines].map(([line, { text, range }]) => {
        const place = button(`${key} ${line}`, 'place line', `also ${line}: ${text}`, () => reveal(range));
        place.title = text;
        place.append(line);
        return place;
      });
      return [quote, ...also];
    }
    case 'missing': {
      const place = button(key, 'place', `missing: ${cell.message}`, () => reveal(cell.range));
      place.title = cell.message;
      place.append(build('strong', '', 'Missing'), build('span', 'line', lineOf(cell.range)));
      return [place];
    }
    case 'notNeeded': {
      const because = `not needed: ${cell.because}`;
      const { range } = cell;
      if (!range) return [because];
      const place = button(key, 'place', `${because}, ${lineOf(range)}`, () => reveal(range));
      place.append(because, build('span', 'line', lineOf(range)));
      return [place];
    }
    case 'notAsked': {
      const dash = build('span', '', '–');
      dash.title = 'The rule is not about such a component.';
      dash.setAttribute('role', 'img');
      dash.setAttribute('aria-label', 'not asked');
      return [dash];
    }
  }
}

function button(key: string, className: string, label: string, pressed: () => void): HTMLButtonElement {
  const created = build('button', className);
  created.type = 'button';
  created.dataset.key = key;
  created.setAttribute('aria-label', label);
  created.addEventListener('click', pressed);
  return created;
}

function lineOf({ start }: Range): string {
  return `line ${start.line + 1}`;
}
