import type { Architecture, LocatedDirective } from '../architecture/architecture.ts';
import type { Finding, Rule } from './rule.ts';

/** What became of a directive that asks to leave findings out. */
export interface DirectiveUse {
  readonly directive: LocatedDirective;
  /** Rules it names that do not exist. */
  readonly unknownRules: readonly string[];
  /** Whether it left any finding out; `undecided` where a rule it names did not run, or may yet find something. */
  readonly effect: 'used' | 'unused' | 'undecided';
}

export interface Suppression {
  readonly kept: readonly Finding[];
  readonly uses: readonly DirectiveUse[];
}

/** Leaves out the findings that directives cover. `ran` are the ids of the rules that were asked. */
export function suppress(
  findings: readonly Finding[],
  { directives, diagrams }: Architecture,
  rules: readonly Rule[],
  ran: ReadonlySet<string>,
): Suppression {
  const disabling = directives.filter(({ name }) => name !== 'enable');
  if (disabling.length === 0) return { kept: findings, uses: [] };
  const used = new Set<LocatedDirective>();
  const kept = findings.filter((finding) => {
    const covering = disabling.filter((directive) => covers(directive, finding));
    for (const directive of covering) used.add(directive);
    return covering.length === 0;
  });
  const awaitsMermaid = diagrams.some(({ verdict }) => verdict === undefined);
  const known = new Set(rules.map(({ id }) => id));
  const uses = disabling.map((directive): DirectiveUse => {
    const unknownRules = directive.rules.filter((id) => !known.has(id));
    const asked = directive.rules.length === 0 ? [...known] : directive.rules.filter((id) => known.has(id));
    const mayFindMore = asked.some((id) => !ran.has(id) || (id === 'mermaid-syntax' && awaitsMermaid));
    return { directive, unknownRules, effect: used.has(directive) ? 'used' : mayFindMore ? 'undecided' : 'unused' };
  });
  return { kept, uses };
}

/** Whether a directive that disables leaves out what `rule` finds on a line. */
export function covers(
  { rules, covers: { startLine, endLine } }: LocatedDirective,
  { rule, range }: Pick<Finding, 'rule' | 'range'>,
): boolean {
  const { line } = range.start;
  return line >= startLine && line < endLine && (rules.length === 0 || rules.includes(rule));
}
