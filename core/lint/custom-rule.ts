import type { Mention } from '../architecture/architecture.ts';
import { kindTerm } from '../vocabulary/in-house.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Rule, StatementSuggestion } from './rule.ts';
import type { Severity } from './severity.ts';
import { unsaid } from './unsaid.ts';

/** A rule as data: who names one of `when` must say one of `require`. */
export interface CustomRule {
  readonly id: string;
  /** Phrases, and `@KIND` for what the vocabulary knows. */
  readonly when: readonly string[];
  readonly require: readonly string[];
  readonly within: CustomWithin;
  /** May hold `{subject}`, the words that were found. */
  readonly message: string;
  /** What could be said instead of nothing: `Label: text with <blanks…>`, with `{subject}` in either. */
  readonly suggest: readonly string[];
  readonly severity: Severity;
  /** Where to read about it. */
  readonly page: string;
  readonly examples: CustomExamples;
}

/** Texts that the rule must flag, and must not. */
export interface CustomExamples {
  readonly flag: readonly string[];
  readonly ok: readonly string[];
}

/** Where the statement may stand: anywhere, where it is about the subject, or in the subject's own passage. */
export const CUSTOM_WITHIN = ['document', 'subject', 'passage'] as const;

export type CustomWithin = (typeof CUSTOM_WITHIN)[number];

/** The rule that `custom` describes, over the vocabulary of `terms`. */
export function customRule(custom: CustomRule, terms: readonly Term[]): Rule {
  const { id, message, suggest, severity, page, within } = custom;
  const rule = unsaid({
    id,
    title: message.replaceAll('{subject}', custom.when[0] ?? 'it'),
    defaultSeverity: severity,
    preset: 'minimal',
    subjects: termsOf(`custom-${id}-when`, custom.when, terms),
    statements: termsOf(`custom-${id}-require`, custom.require, terms),
    within: within === 'subject' ? 'component' : within,
    findings: 'onePerDocument',
    message: (subject) => filled(message, subject),
    suggest: (subject) => suggest.map((one) => suggestion(filled(one, subject))),
  });
  return { ...rule, page: page === '' ? undefined : page };
}

/** What is wrong with a phrase, where something is. */
export function customPhrase(phrase: string, isKind: (kind: string) => boolean): string | undefined {
  if (phrase.startsWith('@')) {
    return isKind(phrase.slice(1)) ? undefined : `"${phrase}" is no word of the vocabulary`;
  }
  if (phrase.length > 100) return 'a phrase has 100 characters at most';
  if (/^[A-Za-z0-9](?:[\p{L}\p{N} ._/+'&:@-]|(?<=\p{L})\*(?= |$))*$/u.test(phrase)) return undefined;
  return `"${phrase}" must start with a Latin letter or a digit and be made of words, each of which may end in "*"`;
}

function termsOf(id: string, phrases: readonly string[], terms: readonly Term[]): readonly Term[] {
  const own = phrases.filter((phrase) => !phrase.startsWith('@')).map((phrase) => phrase.trim().replace(/\s+/g, ' '));
  const known = phrases
    .filter((phrase) => phrase.startsWith('@'))
    .flatMap((phrase) => kindTerm(phrase.slice(1), terms) ?? []);
  if (own.length === 0) return known;
  const written = own.map((phrase) => (/[a-z]$/i.test(phrase) ? `${phrase}(s)` : phrase));
  return [{ id, name: own[0]!, phrases: written, family: id }, ...known];
}

function filled(text: string, { text: subject }: Mention): string {
  return text.replaceAll('{subject}', subject.replace(/\s+/g, ' '));
}

function suggestion(said: string): StatementSuggestion {
  const [, label = '', text = ''] = /^([^:]+):\s*(.*)$/s.exec(said) ?? [];
  return { title: `State “${label}”`, label, text };
}
