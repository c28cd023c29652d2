import { type DeclaredKind, DesignDocument } from '../architecture/design-document.ts';
import type { DocumentKind } from '../architecture/kind/document-kind.ts';
import type { DocumentLanguage } from '../markdown/block-list.ts';
import { finish, type Steps } from '../steps.ts';
import { comparePositions } from '../text/position.ts';
import { type Term, Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Explanation, explain } from './explanation.ts';
import { readFrontMatter } from './front-matter.ts';
import { defaultSetting } from './presets.ts';
import type { Finding, Report, Rule, Suggestion } from './rule.ts';
import { RuleRuns, termsOf } from './rule-runs.ts';
import type { Severity, SeveritySetting } from './severity.ts';
import { suppress } from './suppression.ts';

/** What configuration has decided for one document; what its front matter says comes first. */
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
  readonly #terms: ReadonlyMap<Rule, ReadonlySet<Term>>;
  readonly #runs = new WeakMap<DesignDocument, RuleRuns>();

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    const terms = [...new Map(rules.flatMap(({ words }) => words.map((term) => [term.id, term]))).values()];
    this.#vocabulary = new Vocabulary(terms);
    this.#terms = new Map(rules.map((rule) => [rule, termsOf(rule, terms)]));
  }

  /** `path` is relative to the workspace, with `/`; empty when the text has none. Its ending tells the language. */
  open(path: string, text: string, language = languageOf(path)): DesignDocument {
    return new DesignDocument(path, text, this.#vocabulary, language);
  }

  /** How `document` is understood, and how each rule comes to its verdict. */
  explain(document: DesignDocument, settings: LintSettings): Explanation {
    const severityOf = (rule: Rule) => settings.rules[rule.id] ?? defaultSetting(rule);
    const { declared, isSilenced } = this.#declared(document, settings);
    const silence = isSilenced ? 'its front matter says “tradeoff: false”' : undefined;
    // Who asks why nothing is said of what is no design is told what was found all the same.
    finish(document.read('design'));
    return explain(document.architecture(declared), this.rules, severityOf, silence);
  }

  /** Reads what `lint` needs in steps, for who has other things to do in between. */
  read(document: DesignDocument, settings: LintSettings): Steps<void> {
    return document.read(this.#declared(document, settings).declared);
  }

  lint(document: DesignDocument, settings: LintSettings): LintResult {
    const { declared, isSilenced, misunderstood } = this.#declared(document, settings);
    const architecture = document.architecture(declared);
    if (isSilenced) return { kind: architecture.kind, findings: [] };
    const running = this.rules.flatMap((rule) => {
      const severity = settings.rules[rule.id] ?? defaultSetting(rule);
      const applies = rule.appliesTo === 'anyDocument' || architecture.kind.isDesign;
      return severity === 'ignore' || !applies ? [] : [{ rule, severity }];
    });
    const runs = this.#runsOn(document);
    const first = running
      .filter(({ rule }) => rule.runs === undefined)
      .flatMap(({ rule, severity }) =>
        runs
          .reportsOf(rule, this.#terms.get(rule)!, architecture, document.changes)
          .map((report) => finding(rule, severity, report)),
      );
    const ran = new Set(running.map(({ rule }) => rule.id));
    const { kept, uses } = suppress(first, architecture, this.rules, ran);
    const last = running
      .filter(({ rule }) => rule.runs === 'last')
      .flatMap(({ rule, severity }) =>
        rule.check(architecture, { directives: uses, misunderstood }).map((report) => finding(rule, severity, report)),
      );
    const findings = [...kept, ...last];
    findings.sort((a, b) => comparePositions(a.range.start, b.range.start));
    return { kind: architecture.kind, findings };
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
    if (!own.isUnderstood) return { declared: settings.declared, isSilenced: false, misunderstood: [own] };
    return {
      declared: own.declared ?? settings.declared,
      isSilenced: own.declared === 'ignore',
      misunderstood: [],
    };
  }
}

function finding(rule: Rule, severity: Severity, { message, range, related = [], suggestions = [] }: Report): Finding {
  return { rule: rule.id, severity, message, range, related, suggestions };
}

interface Declared {
  readonly declared: DeclaredKind;
  /** The document itself asks to be left alone, diagrams and all. */
  readonly isSilenced: boolean;
  readonly misunderstood: readonly Report[];
}

function languageOf(path: string): DocumentLanguage {
  return /\.(?:mmd|mermaid)$/i.test(path) ? 'mermaid' : 'markdown';
}

/** The edits of a finding's suggestions, for `document` as it was when the finding was made. */
export function suggestionsOf(document: DesignDocument, { suggestions, range }: Finding): readonly Suggestion[] {
  return suggestions.map((suggestion) => {
    if ('edits' in suggestion) return suggestion;
    if ('removes' in suggestion) {
      const { removes, ...rest } = suggestion;
      return { ...rest, edits: [document.removing(removes)] };
    }
    return { title: suggestion.title, edits: [document.stating(suggestion, range.start)] };
  });
}
