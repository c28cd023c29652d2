import type { Architecture } from '../architecture/architecture.ts';
import type { Range } from '../text/position.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Reasoning } from './reasoning.ts';
import type { Severity, SeveritySetting } from './severity.ts';

export interface RelatedPlace {
  readonly message: string;
  readonly range: Range;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A change that would settle a finding, for a person to choose. */
export interface Suggestion {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What a rule reports; the engine adds which rule and how severe. */
export interface Report {
  readonly message: string;
  readonly range: Range;
  readonly related?: readonly RelatedPlace[];
  readonly suggestions?: readonly Suggestion[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly suggestions: readonly Suggestion[];
}

/** A rule sees the architecture and nothing else. */
export interface Rule {
  /** As in the catalogue; never changes. */
  readonly id: string;
  /** One line: what it asks of a document. */
  readonly title: string;
  readonly defaultSeverity: SeveritySetting;
  /** Whether it speaks on any Markdown document, or on designs only. */
  readonly appliesTo: 'designs' | 'anyDocument';
  /** The words it brings; the engine compiles those of all rules into one scan. */
  readonly words: readonly Term[];
  check(architecture: Architecture): readonly Report[];
  /** How it comes to what it reports, and to what it does not; for rules that weigh statements. */
  reason?(architecture: Architecture): readonly Reasoning[];
}
