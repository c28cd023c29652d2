import type { Architecture, Mention } from '../architecture/architecture.ts';
import type { Component } from '../architecture/component.ts';
import { comparePositions } from '../text/position.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { BelongingJudge } from './belonging.ts';
import { foremost } from './foremost.ts';
import { idsOf, isCommitted, mentionsOf } from './mentions-of.ts';
import { SubjectsBySentence } from './other-subject.ts';
import type { Preset } from './presets.ts';
import type { Reasoning, WeighedStatement } from './reasoning.ts';
import type { Report, Rule } from './rule.ts';
import type { Severity } from './severity.ts';
import { topicsOf } from './topics.ts';
import { Beside, weigh } from './weighing.ts';

/**
 * Where a statement may stand: anywhere, if its sentence is not about a stranger; where it is about the subject, see
 * `BelongingJudge`; or in the passage of each mention of the subject, see `Beside`.
 */
export type Within = 'document' | 'component' | 'passage';

/** What else the document must stand behind before the question arises. */
export interface Given {
  readonly terms: readonly Term[];
  readonly within: Within;
}

/** “Who names this must say that”: the shape of most rules. */
export interface Unsaid {
  readonly id: string;
  readonly title: string;
  /** See `Rule.asks`. */
  readonly asks?: string;
  readonly defaultSeverity: Severity;
  readonly preset: Preset;
  /** Terms whose committed mention asks for a statement. */
  readonly subjects: readonly Term[];
  /** The question arises only where one of each is said, too. */
  readonly given?: readonly Given[];
  /** Terms any of which is the statement asked for. */
  readonly statements: readonly Term[];
  /** How many different ones of them it takes; one where it is not given. */
  readonly enough?: number;
  readonly within: Within;
  /** Whether a statement counts where alternatives are weighed: a reason for a choice is often given there. */
  readonly amongAlternatives?: boolean;
  /** Words that show that a statement is about the subject although they ask for none themselves. */
  readonly about?: readonly Term[];
  /** What else such a statement could be about. */
  readonly strangers?: readonly Term[];
  /** Whether each subject needs a statement of its own, or all of them are one component. */
  readonly findings: 'onePerSubject' | 'onePerDocument';
  /** What `notAsked` looks for. */
  readonly excuses?: readonly Term[];
  /** Why a component that is committed is not asked about after all. */
  notAsked?(component: Component, architecture: Architecture): string | undefined;
  message(subject: Mention): string;
  /** What the document might say instead of nothing. */
  suggest(subject: Mention): NonNullable<Report['suggestions']>;
}

export function unsaid(rule: Unsaid): Rule {
  const subjects = idsOf(rule.subjects);
  const statements = idsOf(rule.statements);
  const about = idsOf(rule.about);
  const strangers = idsOf(rule.strangers);
  const given = (rule.given ?? []).map((one) => ({ ...one, ids: idsOf(one.terms) }));

  function reason(architecture: Architecture): readonly Reasoning[] {
    const topics = topicsOf(subjects, architecture);
    if (topics.length === 0) return [];
    const those = (ids: ReadonlySet<string>) => mentionsOf(ids, architecture);
    const judge = new BelongingJudge({ subjects: those(subjects), about: those(about), strangers: those(strangers) });
    const weighing = new Weighing(those(statements), rule, judge);
    const conditions = given.map(({ ids, terms, within }) => {
      const said = those(ids).filter((one) => isPresent(one) && weigh(one, { within }, judge).counts);
      return { said, within, name: terms[0]!.name };
    });
    const named = new SubjectsBySentence(topics);
    const groups = rule.findings === 'onePerDocument' ? [topics] : topics.map((one) => [one]);
    return groups.map((components) => {
      const own = components.flatMap(({ mentions }) => mentions);
      const committed = own.filter((one) => isCommitted(one) && subjects.has(one.term.id)).sort(byPlace);
      const missing = conditions.find(({ said, within }) => answered(committed, said, within).length === 0);
      const asking = conditions.reduce<readonly Mention[]>(
        (left, { said, within }) => answered(left, said, within),
        committed,
      );
      const excuse =
        components.map((component) => rule.notAsked?.(component, architecture)).find(Boolean) ??
        (missing && `nothing speaks of ${missing.name}`) ??
        handOver(own);
      const counting = weighing.counting(components, named);
      const settled = new Set(answered(asking, counting, rule.within));
      const open = asking.filter((one) => !settled.has(one));
      const isSettled = new Set(counting.map(({ term }) => term.id)).size >= (rule.enough ?? 1);
      return {
        components,
        asking: excuse ? [] : open.length > 0 && rule.within === 'passage' ? open : asking,
        excuse,
        ...(missing && { doesNotArise: true }),
        satisfiedBy: isSettled && open.length === 0 ? weighing.of(counting[0]!, components, named) : undefined,
        get statements() {
          return weighing.all(components, named);
        },
      };
    });
  }

  return {
    id: rule.id,
    title: rule.title,
    ...(rule.asks !== undefined && { asks: rule.asks }),
    defaultSeverity: rule.defaultSeverity,
    preset: rule.preset,
    appliesTo: 'designs',
    words: [
      rule.subjects,
      rule.statements,
      rule.about ?? [],
      rule.strangers ?? [],
      rule.excuses ?? [],
      ...given.map(({ terms }) => terms),
    ].flat(),
    reason,
    check: (architecture) => {
      if (!mentionsOf(subjects, architecture).some(isCommitted)) return [];
      return reason(architecture)
        .filter(({ asking, satisfiedBy }) => asking.length > 0 && !satisfiedBy)
        .map(({ asking }) => reportOn(asking, rule));
    },
  };
}

/** Weighs statements when it must: most rules are settled by the first one that counts. */
class Weighing {
  readonly #statements: readonly Mention[];
  readonly #rule: Unsaid;
  readonly #judge: BelongingJudge;
  readonly #weighed = new Map<Mention, WeighedStatement>();

  constructor(statements: readonly Mention[], rule: Unsaid, judge: BelongingJudge) {
    this.#statements = statements;
    this.#rule = rule;
    this.#judge = judge;
  }

  /** How a statement counts for a group of the rule's subjects. */
  of(statement: Mention, group: readonly Component[], named: SubjectsBySentence): WeighedStatement {
    let weighed = this.#weighed.get(statement);
    if (!weighed) {
      weighed = weigh(statement, this.#rule, this.#judge);
      this.#weighed.set(statement, weighed);
    }
    return weighed.counts ? named.weigh(weighed, group) : weighed;
  }

  all(group: readonly Component[], named: SubjectsBySentence): readonly WeighedStatement[] {
    return this.#statements.map((statement) => this.of(statement, group, named));
  }

  /** The statements that count: of those that may stand anywhere no more than it takes. */
  counting(group: readonly Component[], named: SubjectsBySentence): readonly Mention[] {
    const { within, enough = 1 } = this.#rule;
    const counting: Mention[] = [];
    const terms = new Set<string>();
    for (const statement of this.#statements) {
      if (!this.of(statement, group, named).counts) continue;
      counting.push(statement);
      terms.add(statement.term.id);
      if (within !== 'passage' && terms.size >= enough) break;
    }
    return counting;
  }
}

/** Designs are written in chapters: what has one of its own is asked there. */
function handOver(mentions: readonly Mention[]): string | undefined {
  const link = mentions.find(({ handedTo }) => handedTo !== undefined);
  return link && `“${link.text}” has a document of its own: ${link.handedTo}`;
}

/** Those of `mentions` that `statements` speak for. */
function answered(mentions: readonly Mention[], statements: readonly Mention[], within: Within): readonly Mention[] {
  if (within !== 'passage') return statements.length > 0 ? mentions : [];
  const beside = new Beside(statements);
  return mentions.filter((mention) => beside.of(mention));
}

/** A heading about tests is there although what stands below it is not of the design. */
function isPresent(mention: Mention): boolean {
  return isCommitted(mention) || (mention.place === 'heading' && mention.stance === 'example');
}

/** At one place the longer mention comes first: “Redis cache” says more than “Redis”. */
function byPlace(a: Mention, b: Mention): number {
  return comparePositions(a.range.start, b.range.start) || comparePositions(b.range.end, a.range.end);
}

function overlap({ range: a }: Mention, { range: b }: Mention): boolean {
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}

/** More would only hide the message. */
const MOST_RELATED = 5;

function reportOn(mentions: readonly Mention[], rule: Unsaid): Report {
  const first = foremost(mentions);
  const related: Mention[] = [];
  for (const mention of mentions) {
    if (related.length === MOST_RELATED) break;
    // “Redis” within “Redis cache” is no second place.
    if (![first, ...related].some((one) => overlap(one, mention))) related.push(mention);
  }
  return {
    message: rule.message(first),
    range: first.range,
    related: related.map(({ range, text }) => ({ range, message: `“${text}” is named here too` })),
    suggestions: rule.suggest(first),
  };
}
