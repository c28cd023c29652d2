import type { Architecture, LocatedDirective, Mention } from '../architecture/architecture.ts';
import type { Component } from '../architecture/component.ts';
import type { DocumentKind } from '../architecture/kind/document-kind.ts';
import type { Stance } from '../architecture/stance.ts';
import { excerpt } from '../text/excerpt.ts';
import { oneLine } from '../text/one-line.ts';
import { comparePositions, type Position, type Range } from '../text/position.ts';
import { foremost } from './foremost.ts';
import type { Reasoning } from './reasoning.ts';
import type { Finding, Rule } from './rule.ts';
import { covers } from './suppression.ts';

/** What each component must state, and whether it does: plain data, for whoever shows it. */
export interface Review {
  readonly kind: DocumentKind;
  /** The rules that ask something of some component, in the order of the catalogue. */
  readonly columns: readonly ReviewColumn[];
  /** The components that something is asked of, in the order of the document. */
  readonly rows: readonly ReviewRow[];
  /** What is named but no part of the design. */
  readonly leftOut: readonly LeftOut[];
}

export interface ReviewColumn {
  readonly rule: string;
  /** A short noun phrase: `CAP choice`. */
  readonly title: string;
  /** What the rule asks, in a sentence. */
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

const MOST_QUOTES = 3;
/** More of them in one sentence is a list. */
const MANY_STATEMENTS = 3;
const LONGEST_QUOTE = 90;
/** Stances that a reader may want to know of; the others are in passing. */
const WEIGHED: readonly Stance[] = ['rejected', 'negated', 'hypothetical'];

/** `findings` are what the rules report, directives considered. Rules that do not run are not among `rules`. */
export function review(architecture: Architecture, rules: readonly Rule[], findings: readonly Finding[]): Review {
  const weighing = rules.flatMap((rule) => (rule.reason ? [{ rule, reasonings: rule.reason(architecture) }] : []));
  const rows = new Map<string, { range: Range; readonly called: Set<string>; readonly cells: Map<Rule, ReviewCell> }>();
  const leftOut = new Map<string, LeftOut>();
  for (const { rule, reasonings } of weighing) {
    for (const reasoning of reasonings) {
      for (const component of reasoning.components) {
        const committed = component.mentions.filter(({ stance }) => stance === 'committed');
        if (committed.length === 0) {
          const left = leftOutOf(component);
          if (left) leftOut.set(left.name, left);
          continue;
        }
        if (standsForAnother(component, reasoning)) continue;
        const { name, range } = naming(component, committed);
        const row = rows.get(name) ?? { range, called: new Set(), cells: new Map() };
        for (const { text } of committed) row.called.add(oneLine(text));
        if (comparePositions(range.start, row.range.start) < 0) row.range = range;
        row.cells.set(rule, worse(row.cells.get(rule), cellOf(rule, reasoning, component, architecture, findings)));
        rows.set(name, row);
      }
    }
  }
  const isAsked = ({ state }: ReviewCell) => state !== 'notAsked';
  const shown = [...rows].filter(([, { cells }]) => [...cells.values()].some(isAsked));
  const columns = weighing.flatMap(({ rule }) =>
    shown.some(([, { cells }]) => isAsked(cells.get(rule) ?? NOT_ASKED)) ? [rule] : [],
  );
  return {
    kind: architecture.kind,
    columns: columns.map((rule) => ({ rule: rule.id, title: asksOf(rule), description: rule.title })),
    rows: shown
      .map(([name, { range, called, cells }]) => ({
        name,
        called: [...called],
        range,
        cells: columns.map((rule) => cells.get(rule) ?? NOT_ASKED),
      }))
      .sort((a, b) => comparePositions(a.range.start, b.range.start)),
    leftOut: withoutDoubles([...leftOut.values()].filter(({ name }) => !rows.has(name))),
  };
}

/** What a rule asks for, as the title of a column. */
export function asksOf({ asks, id }: Pick<Rule, 'asks' | 'id'>): string {
  return asks ?? capitalized(id.replaceAll('-', ' '));
}

const NOT_ASKED: ReviewCell = { state: 'notAsked' };
const SEVEREST_FIRST: readonly ReviewCell['state'][] = ['missing', 'stated', 'notNeeded', 'notAsked'];

function worse(known: ReviewCell | undefined, other: ReviewCell): ReviewCell {
  if (!known) return other;
  return SEVEREST_FIRST.indexOf(known.state) <= SEVEREST_FIRST.indexOf(other.state) ? known : other;
}

/** “The cache” beside products that are caches is one of them. */
function standsForAnother(component: Component, { components }: Reasoning): boolean {
  const isProduct = ({ mentions }: Component) =>
    mentions.some(({ term, stance }) => !term.isGeneric && stance === 'committed');
  return !isProduct(component) && components.some(isProduct);
}

/** The product's name, where the document writes it so; else what the document calls it. */
function naming({ name }: Component, committed: readonly Mention[]): { readonly name: string; readonly range: Range } {
  const written = committed.filter(({ text, term }) => !term.isGeneric && oneLine(text).includes(name));
  if (written.length > 0) return { name, range: foremost(written).range };
  const mention = foremost(committed);
  return { name: title(mention), range: mention.range };
}

function cellOf(
  rule: Rule,
  reasoning: Reasoning,
  component: Component,
  architecture: Architecture,
  findings: readonly Finding[],
): ReviewCell {
  const { asking, excuse, satisfiedBy, doesNotArise } = reasoning;
  if (doesNotArise) return NOT_ASKED;
  if (excuse !== undefined) return { state: 'notNeeded', because: excuse };
  if (asking.length === 0) return NOT_ASKED;
  if (satisfiedBy) return { state: 'stated', quotes: quotesOf(rule, reasoning, satisfiedBy.statement, component) };
  const { range } = foremost(asking);
  const directive = architecture.directives.find((one) => covers(one, { rule: rule.id, range }));
  if (directive) return disabled(directive);
  const finding = findings.find((one) => one.rule === rule.id && comparePositions(one.range.start, range.start) === 0);
  return { state: 'missing', message: finding?.message ?? rule.title, range };
}

function disabled({ reason, range }: LocatedDirective): ReviewCell {
  return { state: 'notNeeded', because: reason || 'it is disabled here, without a reason', range };
}

/** The sentences that say most of the component, the best first. */
function quotesOf(rule: Rule, { statements }: Reasoning, first: Mention, { mentions }: Component): Quotes {
  const own = mentions.filter(({ stance }) => stance === 'committed');
  const counting = statements.flatMap(({ statement, counts }) => (counts ? [statement] : []));
  const terms = rule.words.filter(({ id }) => counting.some(({ term }) => term.id === id));
  const vagueness = ({ term }: Mention) => (term.isUnmistakable ? 0 : terms.indexOf(term));
  const candidates = [...bySentence(counting).values()].map((said) => {
    const [statement] = said.toSorted((a, b) => vagueness(a) - vagueness(b));
    return {
      statement: statement!,
      // A sentence far away that states it plainly is better than a vague one beside the component.
      badness:
        distance(statement!, own) +
        vagueness(statement!) / 2 +
        (HARDER_TO_READ.has(statement!.place) ? 1 / 2 : 0) -
        Math.min(said.length, MANY_STATEMENTS) / 4,
    };
  });
  candidates.sort((a, b) => a.badness - b.badness);
  const [best = first, ...others] = candidates.map(({ statement }) => statement);
  return [quote(best), ...others.slice(0, MOST_QUOTES - 1).map(quote)];
}

function bySentence(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const sentences = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = `${mention.block} ${mention.sentence}`;
    sentences.set(key, [...(sentences.get(key) ?? []), mention]);
  }
  return sentences;
}

const HARDER_TO_READ: ReadonlySet<Mention['place']> = new Set(['heading', 'diagram', 'code']);

/** 0 in the component's own sentence, row or item, 1 in its section, else 2. */
function distance(statement: Mention, own: readonly Mention[]): number {
  if (own.some(({ block, group }) => block === statement.block && group === statement.group)) return 0;
  return own.some(({ section }) => section === statement.section) ? 1 : 2;
}

/** The lines that boxes are drawn with in characters. */
const BOX_DRAWING = /[\u2500-\u257f]+/g;

function quote({ context, text, range }: Mention): Quote {
  return { text: excerpt(context.replace(BOX_DRAWING, ' '), text, LONGEST_QUOTE), range };
}

function leftOutOf({ name, mentions }: Component): LeftOut | undefined {
  const weighed = mentions.filter(({ stance }) => WEIGHED.includes(stance));
  if (weighed.length === 0) return undefined;
  const mention = foremost(weighed);
  return {
    name: mention.term.isGeneric ? title(mention) : name,
    called: [...new Set(weighed.map(({ text }) => oneLine(text)))],
    stance: mention.stance,
    range: mention.range,
  };
}

/** “Redis cache” names Redis and a cache: once is enough. */
function withoutDoubles(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const sorted = leftOut.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
  return sorted.filter(({ range }, index) => comparePositions(sorted[index - 1]?.range.end ?? START, range.start) <= 0);
}

const START: Position = { line: 0, character: 0 };

/** What the document calls it; phrases also hold words by which only their sense is known: “caching with”. */
function title({ text }: Mention): string {
  return capitalized(oneLine(text).replace(/ (?:with|of|for|at|via|using|on|in)$/i, ''));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
