import type { Architecture, Mention } from '../architecture/architecture.ts';
import type { Limit, Place } from '../architecture/block-facts.ts';
import { type DrawnComponent, drawnComponents } from '../architecture/component.ts';
import type { DocumentKind } from '../architecture/kind/document-kind.ts';
import { namePattern } from '../architecture/names.ts';
import type { Stance } from '../architecture/stance.ts';
import type { NodeShape } from '../diagram/located-model.ts';
import { oneLine } from '../text/one-line.ts';
import type { Reasoning } from './reasoning.ts';
import type { Rule } from './rule.ts';
import type { SeveritySetting } from './severity.ts';

/** How a document was understood: plain data, for whoever shows it. Lines count from 1, as people count them. */
export interface Explanation {
  readonly kind: DocumentKind;
  readonly components: readonly ExplainedComponent[];
  readonly rules: readonly ExplainedRule[];
  /** Blocks of which not all was read as it is written. */
  readonly limits: readonly ExplainedLimit[];
}

export interface ExplainedLimit {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly because: string;
}

export interface ExplainedComponent {
  readonly name: string;
  readonly mentions: readonly ExplainedMention[];
  /** Of what only its author has a name for, where it is drawn and where the text names it. */
  readonly drawn: readonly ExplainedNode[];
  readonly namedInLines: readonly number[];
}

export interface ExplainedNode {
  readonly line: number;
  readonly text: string;
  readonly shape: NodeShape;
  readonly group: string | undefined;
}

export interface ExplainedMention {
  readonly line: number;
  readonly text: string;
  readonly place: Place;
  readonly stance: Stance;
  readonly cue: string | undefined;
}

export interface ExplainedRule {
  readonly rule: string;
  readonly verdicts: readonly ExplainedVerdict[];
  /** Why the rule says nothing at all, where it does not. */
  readonly silentBecause: string | undefined;
}

export interface ExplainedVerdict {
  readonly about: readonly string[];
  readonly outcome: 'unsaid' | 'satisfied' | 'not asked';
  readonly because: string;
  readonly statements: readonly ExplainedStatement[];
}

export interface ExplainedStatement {
  readonly line: number;
  readonly text: string;
  readonly says: string;
  readonly counts: boolean;
  readonly because: string;
}

/** `silence` is why no rule is asked at all, where none is. */
export function explain(
  architecture: Architecture,
  rules: readonly Rule[],
  severityOf: (rule: Rule) => SeveritySetting,
  silence?: string,
): Explanation {
  return {
    kind: architecture.kind,
    components: drawnComponents(architecture).map((component) => explainComponent(component, architecture)),
    rules: rules.map((rule) => (silence ? silent(rule, silence) : explainRule(rule, architecture, severityOf(rule)))),
    limits: architecture.limits.map(({ startLine, endLine, limit }) => {
      return { firstLine: startLine + 1, lastLine: endLine, because: LIMITS[limit] };
    }),
  };
}

function explainComponent({ name, mentions, nodes }: DrawnComponent, { prose }: Architecture): ExplainedComponent {
  if (mentions.length > 0) return { name, mentions: mentions.map(explainMention), drawn: [], namedInLines: [] };
  const pattern = namePattern(name);
  const lines = pattern ? [...prose.places(pattern)].map(({ range }) => range.start.line + 1) : [];
  const drawn = nodes.map(({ range, name: text, node: { shape }, group }) => {
    return { line: range.start.line + 1, text, shape, group };
  });
  return { name, mentions: [], drawn, namedInLines: [...new Set(lines)] };
}

function explainMention({ range, text, place, stance, cue }: Mention): ExplainedMention {
  return { line: range.start.line + 1, text: oneLine(text), place, stance, cue: cue && oneLine(cue) };
}

const LIMITS: Readonly<Record<Limit, string>> = {
  inPieces: 'it is too large to be read at once: it was read in pieces',
  asPlainText: 'it is too large or too nested: it was read as plain text',
  tooManyMentions: 'it names more than anyone reads: the rest of it was not read',
  diagramTooLarge: 'it is a diagram too large for Mermaid to draw: its labels were not read',
};

function silent(rule: Rule, because: string): ExplainedRule {
  return { rule: rule.id, verdicts: [], silentBecause: because };
}

function explainRule(rule: Rule, architecture: Architecture, severity: SeveritySetting): ExplainedRule {
  if (severity === 'ignore') return silent(rule, 'it is set to “ignore”');
  if (rule.appliesTo === 'designs' && !architecture.kind.isDesign) {
    return silent(rule, `the document is not taken for a design: ${architecture.kind.because}`);
  }
  if (!rule.reason) return silent(rule, 'it weighs no statements: its findings say all there is');
  const verdicts = rule.reason(architecture).map(explainVerdict);
  return { rule: rule.id, verdicts, silentBecause: verdicts.length > 0 ? undefined : 'nothing it asks about is named' };
}

function explainVerdict({ components, asking, excuse, satisfiedBy, statements }: Reasoning): ExplainedVerdict {
  const about = components.map(({ name }) => name);
  const shown = statements.map(explainStatement);
  const [first] = asking;
  if (!first) {
    const stances = new Set(components.flatMap(({ mentions }) => mentions.map(({ stance }) => stance)));
    const because = excuse ?? `every mention is ${[...stances].join(' or ')}`;
    return { about, outcome: 'not asked', because, statements: shown };
  }
  const asked = `asked because line ${first.range.start.line + 1} names “${oneLine(first.text)}”`;
  if (!satisfiedBy) return { about, outcome: 'unsaid', because: `${asked}, and nothing answers`, statements: shown };
  const { statement, because } = satisfiedBy;
  const answer = `line ${statement.range.start.line + 1} says “${oneLine(statement.text)}” (${because})`;
  return { about, outcome: 'satisfied', because: `${asked}; ${answer}`, statements: shown };
}

function explainStatement({ statement, counts, because }: Reasoning['statements'][number]): ExplainedStatement {
  const { range, text, term } = statement;
  return { line: range.start.line + 1, text: oneLine(text), says: term.name, counts, because };
}
