import type { Architecture, LocatedDirective, Mention } from '../architecture/architecture.ts';
import type { Component } from '../architecture/component.ts';
import { excerpt } from '../text/excerpt.ts';
import { comparePositions } from '../text/position.ts';
import { foremost } from './foremost.ts';
import { isCommitted } from './mentions-of.ts';
import type { Reasoning } from './reasoning.ts';
import type { Quote, Quotes, ReviewCell } from './review.ts';
import type { Finding, Rule } from './rule.ts';
import { covers } from './suppression.ts';

const MOST_QUOTES = 3;
const LONGEST_QUOTE = 90;
/** More of them in one sentence is a list. */
const MANY_STATEMENTS = 3;

export const NOT_ASKED: ReviewCell = { state: 'notAsked' };
const SEVEREST_FIRST: readonly ReviewCell['state'][] = ['missing', 'stated', 'notNeeded', 'notAsked'];

/** Of what two rules make of one thing, what a reader has to know first. */
export function worse(known: ReviewCell | undefined, other: ReviewCell): ReviewCell {
  if (!known) return other;
  return SEVEREST_FIRST.indexOf(known.state) <= SEVEREST_FIRST.indexOf(other.state) ? known : other;
}

/** What a rule makes of one of the components that it has reasoned about. */
export function cellOf(
  rule: Rule,
  reasoning: Reasoning,
  component: Component,
  { directives }: Architecture,
  findings: readonly Finding[],
): ReviewCell {
  const { asking, excuse, satisfiedBy, doesNotArise } = reasoning;
  if (doesNotArise) return NOT_ASKED;
  if (excuse !== undefined) return { state: 'notNeeded', because: excuse };
  if (asking.length === 0) return NOT_ASKED;
  if (satisfiedBy) return { state: 'stated', quotes: quotesOf(rule, reasoning, satisfiedBy.statement, component) };
  const { range } = foremost(asking);
  const directive = directives.find((one) => covers(one, { rule: rule.id, range }));
  if (directive) return disabled(directive);
  const finding = findings.find((one) => one.rule === rule.id && comparePositions(one.range.start, range.start) === 0);
  return { state: 'missing', message: finding?.message ?? rule.title, range };
}

function disabled({ reason, range }: LocatedDirective): ReviewCell {
  return { state: 'notNeeded', because: reason || 'it is disabled here, without a reason', range };
}

/** The sentences that say most of the component, the best first. */
function quotesOf(rule: Rule, { statements }: Reasoning, first: Mention, { mentions }: Component): Quotes {
  const own = mentions.filter(isCommitted);
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
  return [quote(best, own), ...others.slice(0, MOST_QUOTES - 1).map((one) => quote(one, own))];
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

/** What stands before an item or a comment and says nothing. */
const LEADING_MARK = /^\s*(?:[-*+•·–—]|\/\/|--|#)\s+/;

function quote(statement: Mention, own: readonly Mention[]): Quote {
  const { context, text, range, place, row } = statement;
  const said = context.replace(BOX_DRAWING, ' ').replace(LEADING_MARK, '');
  // A cell alone does not say what it is about, where that is not the component itself.
  const first = place === 'table' ? row[0]?.trim() : undefined;
  const about = own.some((one) => first?.includes(one.text)) ? undefined : first;
  const plain = about && !about.includes(said) && about.length <= LONGEST_QUOTE / 3 ? `${about}: ${said}` : said;
  return { text: excerpt(plain, text, LONGEST_QUOTE), range };
}
