import type { Architecture } from '../architecture/architecture.ts';
import type { Statement } from '../edits/statement.ts';
import type { Range } from '../text/position.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Preset } from './presets.ts';
import type { Reasoning } from './reasoning.ts';
import type { Severity } from './severity.ts';
import type { Asides } from './suppression.ts';

export interface RelatedPlace {
  readonly message: string;
  readonly range: Range;
}

/** A change that would settle a finding, for a person to choose. */
export interface Suggestion {
  readonly title: string;
  /** As a rule reports them, lines of new text end in `\n`. */
  readonly edits: readonly TextEdit[];
  /** It needs no decision, and may be applied with all others of its kind. */
  readonly isSafe?: boolean;
}

/** What would settle a finding by going; which blank space goes along is worked out when someone asks. */
export interface RemovalSuggestion extends Omit<Suggestion, 'edits'> {
  readonly removes: Range;
}

/** A statement that would settle a finding; where it goes in the document is worked out when someone asks. */
export interface StatementSuggestion extends Statement {
  readonly title: string;
  readonly isSafe?: never;
}

type AnySuggestion = Suggestion | RemovalSuggestion | StatementSuggestion;

/** What a rule reports; the engine adds which rule and how severe. */
export interface Report {
  readonly message: string;
  readonly range: Range;
  readonly related?: readonly RelatedPlace[];
  /** Alternatives, the likeliest first. */
  readonly suggestions?: readonly AnySuggestion[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly suggestions: readonly AnySuggestion[];
  /** Where to read about its rule; a rule of the user's own need not have a page. */
  readonly page: string | undefined;
}

/** A rule sees the architecture and nothing else. */
export interface Rule {
  /** As in the catalogue; never changes. */
  readonly id: string;
  /** One line: what it asks of a document. */
  readonly title: string;
  /**
   * What it asks for, as a short noun phrase: `CAP choice`. For rules that weigh statements; where it is absent, it is
   * made from the id. Rules that ask for the same share a column of the review.
   */
  readonly asks?: string;
  /** Where it is on and nothing else is said. */
  readonly defaultSeverity: Severity;
  /** The smallest preset that it is part of. */
  readonly preset: Preset;
  /** Where to read about it, where that is not its page in this repository. */
  readonly page?: string | undefined;
  /** Whether it speaks on any Markdown document, or on designs only. */
  readonly appliesTo: 'designs' | 'anyDocument';
  /**
   * The words it brings; the engine compiles those of all rules into one scan. It is shown the mentions of these and of
   * all terms of their families, and asked again only when something that it looked at has changed.
   */
  readonly words: readonly Term[];
  /** It is shown the mentions of every rule's words: for who asks whether something is any product at all. */
  readonly seesAllMentions?: boolean;
  /** `last`: after all others, and told what the document says to Tradeoff itself. */
  readonly runs?: 'last';
  check(architecture: Architecture, asides: Asides): readonly Report[];
  /** How it comes to what it reports, and to what it does not; for rules that weigh statements. */
  reason?(architecture: Architecture): readonly Reasoning[];
}
