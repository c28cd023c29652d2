import { type DeclaredKind, DesignDocument } from '../architecture/design-document.ts';
import type { DocumentKind } from '../architecture/kind/document-kind.ts';
import { CardIndex } from '../cards/card-index.ts';
import { CARDS } from '../cards/cards.ts';
import type { DocumentLanguage } from '../markdown/block-list.ts';
import { comparePositions, type Position } from '../text/position.ts';
import { type Term, Vocabulary } from '../vocabulary/vocabulary.ts';
import { type DescribedCard, describedCard } from './described-card.ts';
import { type Explanation, explain } from './explanation.ts';
import { type Review, review } from './review.ts';
import type { Finding, Rule, Suggestion } from './rule.ts';
import type { SeveritySetting } from './severity.ts';
import { type DirectiveUse, suppress } from './suppression.ts';

/** What configuration has decided for one document. */
export interface LintSettings {
  /** Rule id → severity; a rule not named has its default. */
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly declared: DeclaredKind;
}

export interface LintResult {
  readonly kind: DocumentKind;
  /** In the order of the document. */
  readonly findings: readonly Finding[];
}

/** The rules compiled together: opens documents and lints them. */
export class Linter {
  readonly rules: readonly Rule[];
  readonly #vocabulary: Vocabulary;
  readonly #terms: readonly Term[];
  /** Made when somebody asks for a card. */
  #cards: CardIndex | undefined;

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    const terms = new Map(rules.flatMap((rule) => rule.words.map((term) => [term.id, term])));
    this.#terms = [...terms.values()];
    this.#vocabulary = new Vocabulary(this.#terms);
  }

  /** `path` is relative to the workspace, with `/`; empty when the text has none. Its ending tells the language. */
  open(path: string, text: string, language = languageOf(path)): DesignDocument {
    return new DesignDocument(path, text, this.#vocabulary, language);
  }

  /** How `document` is understood, and how each rule comes to its verdict. */
  explain(document: DesignDocument, settings: LintSettings): Explanation {
    return explain(document.architecture(settings.declared), this.rules, (rule) => this.#severity(rule, settings));
  }

  /** What each component of `document` must state, and whether it does; of a document that is no design, nothing. */
  review(document: DesignDocument, settings: LintSettings): Review {
    const architecture = document.architecture(settings.declared);
    const { findings } = this.lint(document, settings);
    const running = architecture.kind.isDesign
      ? this.rules.filter((rule) => this.#severity(rule, settings) !== 'ignore')
      : [];
    return review(architecture, running, findings);
  }

  lint(document: DesignDocument, settings: LintSettings): LintResult {
    const architecture = document.architecture(settings.declared);
    const running = this.rules.flatMap((rule) => {
      const severity = this.#severity(rule, settings);
      const applies = rule.appliesTo === 'anyDocument' || architecture.kind.isDesign;
      return severity === 'ignore' || !applies ? [] : [{ rule, severity }];
    });
    const findingsOf = (when: Rule['runs'], uses: readonly DirectiveUse[]) =>
      running
        .filter(({ rule }) => rule.runs === when)
        .flatMap(({ rule, severity }) =>
          rule.check(architecture, uses).map(({ message, range, related = [], suggestions = [] }): Finding => {
            return { rule: rule.id, severity, message, range, related, suggestions };
          }),
        );
    const ran = new Set(running.map(({ rule }) => rule.id));
    const { kept, uses } = suppress(findingsOf(undefined, []), architecture, this.rules, ran);
    const findings = [...kept, ...findingsOf('last', uses)];
    findings.sort((a, b) => comparePositions(a.range.start, b.range.start));
    return { kind: architecture.kind, findings };
  }

  /** What is traded away by the technology that is named at `position`, and what `document` says of that. */
  cardAt(document: DesignDocument, position: Position, settings: LintSettings): DescribedCard | undefined {
    this.#cards ??= new CardIndex(CARDS, this.#terms);
    return describedCard(document, position, this.#cards, () => this.review(document, settings));
  }

  #severity({ id, defaultSeverity }: Rule, { rules }: LintSettings): SeveritySetting {
    return rules[id] ?? defaultSeverity;
  }
}

function languageOf(path: string): DocumentLanguage {
  return /\.(?:mmd|mermaid)$/i.test(path) ? 'mermaid' : 'markdown';
}

/** The edits of a finding's suggestions, for `document` as it was when the finding was made. */
export function suggestionsOf(document: DesignDocument, { suggestions, range }: Finding): readonly Suggestion[] {
  return suggestions.map((suggestion) => {
    if ('edits' in suggestion) return suggestion;
    return { title: suggestion.title, edits: [document.stating(suggestion, range.start)] };
  });
}
