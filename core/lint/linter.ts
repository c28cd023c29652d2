import { type DeclaredKind, DesignDocument } from '../architecture/design-document.ts';
import type { DocumentKind } from '../architecture/kind/document-kind.ts';
import { comparePositions } from '../text/position.ts';
import { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Explanation, explain } from './explanation.ts';
import type { Finding, Rule } from './rule.ts';
import type { SeveritySetting } from './severity.ts';

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

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    const terms = new Map(rules.flatMap((rule) => rule.words.map((term) => [term.id, term])));
    this.#vocabulary = new Vocabulary([...terms.values()]);
  }

  /** `path` is relative to the workspace, with `/`; empty when the text has none. */
  open(path: string, text: string): DesignDocument {
    return new DesignDocument(path, text, this.#vocabulary);
  }

  /** How `document` is understood, and how each rule comes to its verdict. */
  explain(document: DesignDocument, settings: LintSettings): Explanation {
    const severityOf = (rule: Rule) => settings.rules[rule.id] ?? rule.defaultSeverity;
    return explain(document.architecture(settings.declared), this.rules, severityOf);
  }

  lint(document: DesignDocument, settings: LintSettings): LintResult {
    const architecture = document.architecture(settings.declared);
    const findings: Finding[] = [];
    for (const rule of this.rules) {
      const severity = settings.rules[rule.id] ?? rule.defaultSeverity;
      if (severity === 'ignore' || (rule.appliesTo === 'designs' && !architecture.kind.isDesign)) continue;
      for (const { message, range, related = [], suggestions = [] } of rule.check(architecture)) {
        findings.push({ rule: rule.id, severity, message, range, related, suggestions });
      }
    }
    findings.sort((a, b) => comparePositions(a.range.start, b.range.start));
    return { kind: architecture.kind, findings };
  }
}
