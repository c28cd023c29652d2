import type { Architecture, Mention } from '../architecture/architecture.ts';
import type { DocumentKind } from '../architecture/kind/document-kind.ts';
import type { Stance } from '../architecture/stance.ts';
import { oneLine } from '../text/one-line.ts';
import { comparePositions, type Range } from '../text/position.ts';
import { isCommitted } from './mentions-of.ts';
import { cellOf, NOT_ASKED, worse } from './review-cell.ts';
import { capitalized, leftOutOf, type Naming, naming, standsForAnother, withoutDoubles } from './review-naming.ts';
import type { Finding, Rule } from './rule.ts';
import { isAtLeast } from './severity.ts';

/** What each component must state, and whether it does: plain data, for whoever shows it. */
export interface Review {
  readonly kind: DocumentKind;
  /** The rules that ask something of some component, in the order of the catalogue. */
  readonly columns: readonly ReviewColumn[];
  /** The components that something is asked of, in the order of the document. */
  readonly rows: readonly ReviewRow[];
  /** What is named but no part of the design. */
  readonly leftOut: readonly LeftOut[];
  /** What else is at least a warning: found by rules that weigh no statements. */
  readonly alsoFound: readonly AlsoFound[];
}

/** What rules ask that ask for the same, or one rule. */
export interface ReviewColumn {
  /** A short noun phrase: `CAP choice`. */
  readonly title: string;
  /** What is asked, a sentence for each rule. */
  readonly description: string;
}

export interface ReviewRow {
  readonly name: string;
  /** Everything the document calls it. */
  readonly called: readonly string[];
  /** Where it is named best. */
  readonly range: Range;
  /** One for each column. */
  readonly cells: readonly ReviewCell[];
}

export type ReviewCell =
  /** At most three, the best first. */
  | { readonly state: 'stated'; readonly quotes: Quotes }
  /** `range`: the mention that asks. */
  | { readonly state: 'missing'; readonly message: string; readonly range: Range }
  /** Half a sentence; `range` is there where the document itself says so. */
  | { readonly state: 'notNeeded'; readonly because: string; readonly range?: Range }
  /** The rule is not about such a component. */
  | { readonly state: 'notAsked' };

export type Quotes = readonly [Quote, ...Quote[]];

export interface Quote {
  /** One line, `…` where it is cut. */
  readonly text: string;
  readonly range: Range;
}

export interface LeftOut {
  readonly name: string;
  readonly called: readonly string[];
  readonly stance: Stance;
  readonly range: Range;
}

export interface AlsoFound {
  readonly rule: string;
  readonly message: string;
  readonly range: Range;
}

/** A row that is being put together. */
interface Draft {
  readonly name: string;
  range: Range;
  readonly called: Set<string>;
  /** Where it is named by kind, of what is named by kind only. */
  readonly kindAt: Set<string>;
  /** By the title of the column. */
  readonly cells: Map<string, ReviewCell>;
}

/** `findings` are what the rules report, directives considered. Rules that do not run are not among `rules`. */
export function review(architecture: Architecture, rules: readonly Rule[], findings: readonly Finding[]): Review {
  const weighing = rules.flatMap((rule) => (rule.reason ? [{ rule, reasonings: rule.reason(architecture) }] : []));
  const drafts: Draft[] = [];
  const leftOut = new Map<string, LeftOut>();
  for (const { rule, reasonings } of weighing) {
    for (const reasoning of reasonings) {
      for (const component of reasoning.components) {
        const committed = component.mentions.filter(isCommitted);
        const left = committed.length === 0 ? leftOutOf(component) : undefined;
        if (left) leftOut.set(left.name, left);
        if (committed.length === 0 || standsForAnother(component, reasoning)) continue;
        const cell = cellOf(rule, reasoning, component, architecture, findings);
        if (cell.state === 'notAsked') continue;
        const draft = draftOf(drafts, naming(component, committed), committed);
        draft.cells.set(asksOf(rule), worse(draft.cells.get(asksOf(rule)), cell));
      }
    }
  }
  const columns = columnsOf(weighing.map(({ rule }) => rule)).filter(({ title }) =>
    drafts.some(({ cells }) => cells.has(title)),
  );
  const rows = drafts.map(({ name, called, range, cells }) => ({
    name,
    called: [...called],
    range,
    cells: columns.map(({ title }) => cells.get(title) ?? NOT_ASKED),
  }));
  return {
    kind: architecture.kind,
    columns,
    rows: rows.sort((a, b) => comparePositions(a.range.start, b.range.start)),
    alsoFound: findings
      .filter(({ rule, severity }) => isAtLeast(severity, 'warning') && !weighing.some((one) => one.rule.id === rule))
      .map(({ rule, message, range }) => ({ rule, message, range })),
    leftOut: withoutDoubles([...leftOut.values()].filter(({ name }) => !rows.some((row) => row.name === name))),
  };
}

/** The row of what is named so, or by kind at one of the same places: rules may ask of one thing by different words. */
function draftOf(drafts: Draft[], { name, range, kindAt }: Naming, committed: readonly Mention[]): Draft {
  const places = kindAt.map(({ start }) => `${start.line}:${start.character}`);
  let draft = drafts.find((one) => one.name === name || places.some((place) => one.kindAt.has(place)));
  if (!draft) {
    draft = { name, range, called: new Set(), kindAt: new Set(), cells: new Map() };
    drafts.push(draft);
  }
  if (comparePositions(range.start, draft.range.start) < 0) draft.range = range;
  for (const { text } of committed) draft.called.add(oneLine(text));
  for (const place of places) draft.kindAt.add(place);
  return draft;
}

/** In the order of the rules. */
function columnsOf(rules: readonly Rule[]): readonly ReviewColumn[] {
  const descriptions = new Map<string, string[]>();
  for (const rule of rules) {
    const same = descriptions.get(asksOf(rule));
    if (same) same.push(rule.title);
    else descriptions.set(asksOf(rule), [rule.title]);
  }
  return [...descriptions].map(([title, sentences]) => ({ title, description: sentences.join(' ') }));
}

/** What a rule asks for, as the title of a column. */
function asksOf({ asks, id }: Pick<Rule, 'asks' | 'id'>): string {
  return asks ?? capitalized(id.replaceAll('-', ' '));
}
