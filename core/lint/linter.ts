import { DesignDocument } from '../architecture/design-document.ts';
import type { DeclaredKind } from '../architecture/kind/declared-kind.ts';
import type { DocumentKind } from '../architecture/kind/document-kind.ts';
import { CardIndex } from '../cards/card-index.ts';
import { CARDS } from '../cards/cards.ts';
import { languageOf } from '../markdown/language.ts';
import { finish, type Steps } from '../steps.ts';
import { comparePositions, type Position } from '../text/position.ts';
import { RULE_PHRASES } from '../vocabulary/prepared/words.ts';
import { type Term, Vocabulary } from '../vocabulary/vocabulary.ts';
import { type DescribedCard, describedCard } from './described-card.ts';
import { type Explanation, explain } from './explanation.ts';
import { readFrontMatter } from './front-matter.ts';
import { defaultSetting } from './presets.ts';
import { type Review, review } from './review.ts';
import type { Finding, Report, Rule, Suggestion } from './rule.ts';
import { pageOf } from './rule-page.ts';
import { RuleRuns, termsOf } from './rule-runs.ts';
import { isAtLeast, type Severity, type SeveritySetting } from './severity.ts';
import { NO_ASIDES, suppress } from './suppression.ts';
import type { TemplateOutline } from './template-outline.ts';

/** What configuration has decided for one document; what its front matter says comes first. */
export interface LintSettings {
  /** Rule id → severity; a rule not named has its default. */
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly declared: DeclaredKind;
  /** Why nothing at all is reported, where that has been decided. */
  readonly silencedBy?: string;
  /** What documents may have been written from; see `templateOutline`. */
  readonly templates?: readonly TemplateOutline[];
}

export interface LintResult {
  readonly kind: DocumentKind;
  /** In the order of the document. */
  readonly findings: readonly Finding[];
}

/** Each term once that rules speak of. */
export function termsOfRules(rules: readonly Rule[]): readonly Term[] {
  return [...new Map(rules.flatMap(({ words }) => words.map((term) => [term.id, term]))).values()];
}

/** The rules compiled together: opens documents and lints them. */
export class Linter {
  readonly rules: readonly Rule[];
  readonly #vocabulary: Vocabulary;
  readonly #allTerms: readonly Term[];
  readonly #terms: ReadonlyMap<Rule, ReadonlySet<Term>>;
  /** What rules ask for, by their ids. */
  readonly #asks: ReadonlyMap<string, string | undefined>;
  readonly #runs = new WeakMap<DesignDocument, RuleRuns>();
  /** Made when somebody asks for a card. */
  #cards: CardIndex | undefined;

  /** `inHouse` are other names of what the rules speak of. */
  constructor(rules: readonly Rule[], inHouse: readonly Term[] = []) {
    this.rules = rules;
    this.#allTerms = [...termsOfRules(rules), ...inHouse];
    this.#vocabulary = new Vocabulary(this.#allTerms, RULE_PHRASES);
    this.#asks = new Map(rules.map(({ id, asks }) => [id, asks]));
    this.#terms = new Map(rules.map((rule) => [rule, termsOf(rule, this.#allTerms)]));
  }

  /** `path` is relative to the workspace, with `/`; empty when the text has none. Its ending tells the language. */
  open(path: string, text: string, language = languageOf(path)): DesignDocument {
    return new DesignDocument(path, text, this.#vocabulary, language);
  }

  /** How `document` is understood, and how each rule comes to its verdict. */
  explain(document: DesignDocument, settings: LintSettings): Explanation {
    const { declared, silencedBy } = this.#declared(document, settings);
    // Who asks why nothing is said of what is no design is told what was found all the same.
    finish(document.read('design'));
    return explain(document.architecture(declared), this.rules, (rule) => severityOf(rule, settings), silencedBy);
  }

  /** What each component of `document` must state, and whether it does; of a document that is no design, nothing. */
  review(document: DesignDocument, settings: LintSettings): Review {
    const { findings } = this.lint(document, settings);
    const architecture = document.architecture(this.#declared(document, settings).declared);
    const running = this.rules.filter((rule) => architecture.kind.isDesign && severityOf(rule, settings) !== 'ignore');
    return review(architecture, running, findings);
  }

  /** What is traded away by the technology that is named at `position`, and what `document` says of that. */
  cardAt(document: DesignDocument, position: Position, settings: LintSettings): DescribedCard | undefined {
    this.#cards ??= new CardIndex(CARDS, this.#allTerms);
    return describedCard(document, position, this.#cards, () => this.review(document, settings));
  }

  /** Reads what `lint` needs in steps, for who has other things to do in between. */
  read(document: DesignDocument, settings: LintSettings): Steps<void> {
    return document.read(this.#declared(document, settings).declared);
  }

  lint(document: DesignDocument, settings: LintSettings): LintResult {
    return finish(this.linting(document, settings));
  }

  /** `lint` in steps, a rule a step; an edit between steps makes the rest of them useless, but does no harm. */
  *linting(document: DesignDocument, settings: LintSettings): Steps<LintResult> {
    const { declared, silencedBy, misunderstood } = this.#declared(document, settings);
    const architecture = document.architecture(declared);
    if (silencedBy) return { kind: architecture.kind, findings: [] };
    const running = this.rules.flatMap((rule) => {
      const severity = severityOf(rule, settings);
      const applies = rule.appliesTo === 'anyDocument' || architecture.kind.isDesign;
      return severity === 'ignore' || !applies ? [] : [{ rule, severity }];
    });
    const { templates = NO_ASIDES.templates } = settings;
    const runs = this.#runsOn(document);
    const first: Finding[] = [];
    for (const { rule, severity } of running) {
      if (rule.runs !== undefined) continue;
      const reports = runs.reportsOf(rule, this.#terms.get(rule)!, architecture, document.changes, templates);
      for (const report of reports) first.push(finding(rule, severity, report));
      yield;
    }
    const ran = new Set(running.map(({ rule }) => rule.id));
    const { kept, uses } = suppress(this.#askedOnce(first), architecture, this.rules, ran);
    const last = running
      .filter(({ rule }) => rule.runs === 'last')
      .flatMap(({ rule, severity }) =>
        rule
          .check(architecture, { directives: uses, misunderstood, templates })
          .map((report) => finding(rule, severity, report)),
      );
    const findings = [...kept, ...last];
    findings.sort((a, b) => comparePositions(a.range.start, b.range.start));
    return { kind: architecture.kind, findings };
  }

  /** Rules that ask the same of the same place speak once, the most severe of them. */
  #askedOnce(findings: readonly Finding[]): readonly Finding[] {
    const said = new Map<string, Finding>();
    const asked = findings.map(({ rule, range: { start } }) => {
      const asks = this.#asks.get(rule);
      return asks === undefined ? undefined : `${start.line}:${start.character} ${asks}`;
    });
    for (const [index, one] of findings.entries()) {
      const key = asked[index];
      if (key === undefined) continue;
      const other = said.get(key);
      if (!other || (other.rule !== one.rule && !isAtLeast(other.severity, one.severity))) said.set(key, one);
    }
    return findings.filter(({ rule }, index) => {
      const key = asked[index];
      return key === undefined || said.get(key)!.rule === rule;
    });
  }

  #runsOn(document: DesignDocument): RuleRuns {
    const known = this.#runs.get(document);
    if (known) return known;
    const runs = new RuleRuns();
    this.#runs.set(document, runs);
    return runs;
  }

  #declared({ frontMatter }: DesignDocument, settings: LintSettings): Declared {
    const own = readFrontMatter(frontMatter);
    const { declared, silencedBy } = settings;
    if (!own.isUnderstood) return { declared, silencedBy, misunderstood: [own] };
    const saysFalse = own.declared === 'ignore' ? 'its front matter says “tradeoff: false”' : undefined;
    return { declared: own.declared ?? declared, silencedBy: silencedBy ?? saysFalse, misunderstood: [] };
  }
}

function finding(rule: Rule, severity: Severity, { message, range, related = [], suggestions = [] }: Report): Finding {
  return { rule: rule.id, severity, message, range, related, suggestions, page: pageOf(rule) };
}

interface Declared {
  readonly declared: DeclaredKind;
  readonly silencedBy: string | undefined;
  readonly misunderstood: readonly Report[];
}

function severityOf(rule: Rule, { rules }: LintSettings): SeveritySetting {
  return rules[rule.id] ?? defaultSetting(rule);
}

/**
 * The edits of a finding's suggestions, for `document` as it was when the finding was made; their line ends are those of
 * its text.
 */
export function suggestionsOf(document: DesignDocument, { suggestions, range }: Finding): readonly Suggestion[] {
  return suggestions.map((suggestion) => {
    if ('edits' in suggestion) {
      const withLineEnd = (text: string) => text.replaceAll('\n', document.text.lineEnd);
      const edits = suggestion.edits.map((edit) => ({ ...edit, newText: withLineEnd(edit.newText) }));
      return { ...suggestion, edits };
    }
    if ('removes' in suggestion) {
      const { removes, ...rest } = suggestion;
      return { ...rest, edits: [document.removing(removes)] };
    }
    return { title: suggestion.title, edits: [document.stating(suggestion, range.start)] };
  });
}
