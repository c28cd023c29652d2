import type { Architecture, LocatedDirective } from '../architecture/architecture.ts';
import { ALL_RULES } from '../architecture/directive-coverage.ts';
import type { Finding, Report, Rule } from './rule.ts';
import type { TemplateOutline } from './template-outline.ts';

/** What became of a directive. */
export interface DirectiveUse {
  readonly directive: LocatedDirective;
  /** Rules it names that do not exist. */
  readonly unknownRules: readonly string[];
  /** Known rules it names to no effect. */
  readonly idleRules: readonly string[];
  /**
   * Whether it left any finding out or, of an `enable`, lets any be found again; `undecided` where a rule it names did
   * not run, or may yet find something.
   */
  readonly effect: 'used' | 'unused' | 'undecided';
}

/** What rules are told besides the document: what it says to Tradeoff rather than to its readers, and the templates. */
export interface Asides {
  readonly directives: readonly DirectiveUse[];
  /** What of its front matter is not understood. */
  readonly misunderstood: readonly Report[];
  /** Those for whole documents, built-in or the workspace's own. */
  readonly templates: readonly TemplateOutline[];
}

export const NO_ASIDES: Asides = { directives: [], misunderstood: [], templates: [] };

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
  if (directives.length === 0) return { kept: findings, uses: [] };
  const used = new Map(directives.map((directive) => [directive, new Set<string>()]));
  const kept = findings.filter((finding) => {
    const covering = directives.filter((directive) => covers(directive, finding));
    for (const directive of covering) used.get(directive)!.add(finding.rule);
    return covering.length === 0;
  });
  const awaitsMermaid = diagrams.some(({ verdict }) => verdict === undefined);
  const mayFindMore = (id: string) => !ran.has(id) || (id === 'mermaid-syntax' && awaitsMermaid);
  const known = rules.map(({ id }) => id);
  const uses = directives.map((directive): DirectiveUse => {
    const named = directive.rules.filter((id) => known.includes(id));
    const unknownRules = directive.rules.filter((id) => !known.includes(id));
    if (directive.name === 'enable') {
      const idleRules = named.filter((id) => !directive.ends.has(id));
      const isUsed = directive.ends.has(ALL_RULES) || idleRules.length < named.length;
      return { directive, unknownRules, idleRules, effect: isUsed ? 'used' : 'unused' };
    }
    const effective = used.get(directive)!;
    const asked = directive.rules.length === 0 ? known : named;
    const effect = effective.size > 0 ? 'used' : asked.some(mayFindMore) ? 'undecided' : 'unused';
    const idleRules = named.filter((id) => !effective.has(id) && !mayFindMore(id));
    return { directive, unknownRules, idleRules, effect };
  });
  return { kept, uses };
}

/** Whether a directive leaves out what `rule` finds at a range. */
export function covers(
  { name, rules, covers, enabledAgain }: LocatedDirective,
  { rule, range }: Pick<Finding, 'rule' | 'range'>,
): boolean {
  const { line } = range.start;
  if (name === 'enable' || name === 'unknown' || line < covers.startLine || line >= covers.endLine) return false;
  return (rules.length === 0 || rules.includes(rule)) && line < (enabledAgain.get(rule) ?? Number.POSITIVE_INFINITY);
}
