import { type Architecture, type Mention, PLACES_BY_PREFERENCE } from '../architecture/architecture.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Report, Rule, StatementSuggestion } from './rule.ts';
import type { SeveritySetting } from './severity.ts';

/** “Who names this must say that”: the shape of most rules. */
export interface Unsaid {
  readonly id: string;
  readonly title: string;
  readonly defaultSeverity: SeveritySetting;
  /** Terms whose committed mention asks for a statement. */
  readonly subjects: readonly Term[];
  /** Terms any of which is the statement asked for. */
  readonly statements: readonly Term[];
  /** How near the statement must stand: anywhere, or in a section of the subject or within 25 lines of it. */
  readonly within: 'document' | 'section';
  /** Whether each subject needs a statement of its own, or all of them are one component. */
  readonly findings: 'onePerSubject' | 'onePerDocument';
  /** Narrows what counts as a mention of the subject, beyond its words. */
  readonly isSubject?: (mention: Mention, architecture: Architecture) => boolean;
  message(subject: Mention): string;
  /** What the document might say instead of nothing. */
  suggest(subject: Mention): readonly StatementSuggestion[];
}

const NEAR_LINES = 25;

export function unsaid(rule: Unsaid): Rule {
  const subjects = new Set(rule.subjects.map(({ id }) => id));
  const statements = new Set(rule.statements.map(({ id }) => id));
  return {
    id: rule.id,
    title: rule.title,
    defaultSeverity: rule.defaultSeverity,
    appliesTo: 'designs',
    words: [...rule.subjects, ...rule.statements],
    check: (architecture) => {
      const mentions = architecture.mentions.filter(
        (mention) => subjects.has(mention.term.id) && (rule.isSubject?.(mention, architecture) ?? true),
      );
      const committed = mentions.filter(({ stance }) => stance === 'committed');
      const said = architecture.mentions.filter(({ term }) => statements.has(term.id)).filter(countsAsStatement);
      return groups(committed, rule.findings).flatMap((group) => {
        const isSaid = said.some((statement) => rule.within === 'document' || mentions.some(isNear(statement)));
        return isSaid ? [] : [reportOn(group, rule)];
      });
    },
  };
}

/** Rejected alternatives say nothing of the design; “considered and not needed” does. */
function countsAsStatement({ section, stance, cue }: Mention): boolean {
  return section.sense !== 'rejected' && !(stance === 'rejected' && cue === 'struck through');
}

function isNear(statement: Mention): (subject: Mention) => boolean {
  return (subject) =>
    subject.section === statement.section ||
    Math.abs(subject.range.start.line - statement.range.start.line) <= NEAR_LINES;
}

function groups(mentions: readonly Mention[], findings: Unsaid['findings']): readonly (readonly Mention[])[] {
  if (mentions.length === 0) return [];
  if (findings === 'onePerDocument') return [mentions];
  const bySubject = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = bySubject.get(mention.term.id);
    if (group) group.push(mention);
    else bySubject.set(mention.term.id, [mention]);
  }
  return [...bySubject.values()];
}

/** More would only hide the message. */
const MOST_RELATED = 5;

function reportOn(mentions: readonly Mention[], rule: Unsaid): Report {
  const rank = ({ place }: Mention) => PLACES_BY_PREFERENCE.indexOf(place);
  const first = mentions.reduce((best, mention) => (rank(mention) < rank(best) ? mention : best));
  const related = mentions.filter((mention) => mention !== first).slice(0, MOST_RELATED);
  return {
    message: rule.message(first),
    range: first.range,
    related: related.map(({ range, text }) => ({ range, message: `“${text}” is named here too` })),
    suggestions: rule.suggest(first),
  };
}
