import { type Architecture, foremost, type Mention } from '../architecture/architecture.ts';
import type { Component } from '../architecture/component.ts';
import { LISTS_AN_INTERFACE } from '../architecture/passage-stance.ts';
import { comparePositions } from '../text/position.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { BelongingJudge } from './belonging.ts';
import type { Reasoning, WeighedStatement } from './reasoning.ts';
import type { Report, Rule, StatementSuggestion } from './rule.ts';
import type { SeveritySetting } from './severity.ts';

/** “Who names this must say that”: the shape of most rules. */
export interface Unsaid {
  readonly id: string;
  readonly title: string;
  /** See `Rule.asks`. */
  readonly asks?: string;
  readonly defaultSeverity: SeveritySetting;
  /** Terms whose committed mention asks for a statement. */
  readonly subjects: readonly Term[];
  /** Terms any of which is the statement asked for. */
  readonly statements: readonly Term[];
  /** Whether the statement may stand anywhere, or must be about the subject; see `BelongingJudge`. */
  readonly within: 'document' | 'component';
  /** Words that show that a statement is about the subject although they ask for none themselves. */
  readonly about?: readonly Term[];
  /** What else such a statement could be about. */
  readonly strangers?: readonly Term[];
  /** Whether each subject needs a statement of its own, or all of them are one component. */
  readonly findings: 'onePerSubject' | 'onePerDocument';
  /** Why a component that is committed is not asked about after all. */
  notAsked?(component: Component, architecture: Architecture): string | undefined;
  message(subject: Mention): string;
  /** What the document might say instead of nothing. */
  suggest(subject: Mention): readonly StatementSuggestion[];
}

export function unsaid(rule: Unsaid): Rule {
  const ids = (terms: readonly Term[] = []) => new Set(terms.map(({ id }) => id));
  const subjects = ids(rule.subjects);
  const statements = ids(rule.statements);
  const about = ids(rule.about);
  const strangers = ids(rule.strangers);

  function reason(architecture: Architecture): readonly Reasoning[] {
    const { mentions, components } = architecture;
    const named = components.filter((component) => component.mentions.some(({ term }) => subjects.has(term.id)));
    const groups = rule.findings === 'onePerDocument' && named.length > 0 ? [named] : named.map((one) => [one]);
    const said = mentions.filter(({ term }) => statements.has(term.id));
    const judge = new BelongingJudge({
      subjects: mentions.filter(({ term }) => subjects.has(term.id)),
      about: mentions.filter(({ term }) => about.has(term.id)),
      strangers: mentions.filter(({ term }) => strangers.has(term.id)),
    });
    const weighed = said.map((statement) => weigh(statement, rule.within === 'document' ? undefined : judge));
    const beside = bySentence(named);
    return groups.map((group) => {
      const own = group.flatMap((component) => component.mentions);
      const ofGroup = weighed.map((one) => (one.counts ? notAboutAnother(one, group, beside) : one));
      const excuse = group.map((component) => rule.notAsked?.(component, architecture)).find(Boolean);
      const committed = own.filter(({ stance, term }) => stance === 'committed' && subjects.has(term.id));
      return {
        components: group,
        asking: excuse ? [] : committed.sort(byPlace),
        excuse,
        satisfiedBy: ofGroup.find(({ counts }) => counts),
        statements: ofGroup,
      };
    });
  }

  return {
    id: rule.id,
    title: rule.title,
    ...(rule.asks !== undefined && { asks: rule.asks }),
    defaultSeverity: rule.defaultSeverity,
    appliesTo: 'designs',
    words: [...rule.subjects, ...rule.statements, ...(rule.about ?? []), ...(rule.strangers ?? [])],
    reason,
    check: (architecture) =>
      reason(architecture)
        .filter(({ asking, satisfiedBy }) => asking.length > 0 && !satisfiedBy)
        .map(({ asking }) => reportOn(asking, rule)),
  };
}

/** At one place the longer mention comes first: “Redis cache” says more than “Redis”. */
function byPlace(a: Mention, b: Mention): number {
  return comparePositions(a.range.start, b.range.start) || comparePositions(b.range.end, a.range.end);
}

function weigh(statement: Mention, judge: BelongingJudge | undefined): WeighedStatement {
  const no = (because: string) => ({ statement, counts: false, because });
  // Rejected alternatives say nothing of the design; “considered and not needed” does.
  if (statement.section.sense === 'rejected' && !statement.isDecision)
    return no('it is said of a rejected alternative');
  if (statement.cue === 'struck through') return no('it is struck through');
  if (statement.cue === 'a question') return no('it is a question');
  if (statement.cue === LISTS_AN_INTERFACE) return no('it names a part of an interface');
  if (!judge) return { statement, counts: true, because: 'it may stand anywhere in the document' };
  const { belongs, because } = judge.of(statement);
  return { statement, counts: belongs, because };
}

/** A statement whose sentence names another product of the design, and not this one, is about that one. */
function notAboutAnother(
  weighed: WeighedStatement,
  group: readonly Component[],
  beside: ReadonlyMap<string, ReadonlySet<Component>>,
): WeighedStatement {
  const named = [...(beside.get(sentenceOf(weighed.statement)) ?? [])];
  const isOwn = (component: Component) => group.includes(component);
  if (named.length === 0 || named.some(isOwn) || group.some((component) => !isProduct(component))) return weighed;
  const other = named.find((component) => isProduct(component) && component.mentions.some(isCommitted));
  return other ? { ...weighed, counts: false, because: `it is about ${other.name}` } : weighed;
}

/** Which components each sentence names. */
function bySentence(components: readonly Component[]): ReadonlyMap<string, ReadonlySet<Component>> {
  const named = new Map<string, Set<Component>>();
  for (const component of components) {
    for (const mention of component.mentions) {
      const key = sentenceOf(mention);
      const set = named.get(key);
      if (set) set.add(component);
      else named.set(key, new Set([component]));
    }
  }
  return named;
}

function sentenceOf({ block, sentence }: Mention): string {
  return `${block} ${sentence}`;
}

function isProduct({ mentions }: Component): boolean {
  return mentions.some(({ term }) => !term.isGeneric);
}

function isCommitted({ stance }: Mention): boolean {
  return stance === 'committed';
}

/** More would only hide the message. */
const MOST_RELATED = 5;

function reportOn(mentions: readonly Mention[], rule: Unsaid): Report {
  const first = foremost(mentions);
  const related = mentions.filter((mention) => mention !== first).slice(0, MOST_RELATED);
  return {
    message: rule.message(first),
    range: first.range,
    related: related.map(({ range, text }) => ({ range, message: `“${text}” is named here too` })),
    suggestions: rule.suggest(first),
  };
}
