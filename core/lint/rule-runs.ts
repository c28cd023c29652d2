import type { Architecture, Mention } from '../architecture/architecture.ts';
import type { Changes } from '../architecture/changes.ts';
import { type Component, componentsOf } from '../architecture/component.ts';
import { Look } from '../architecture/look.ts';
import { observedProse, type Prose } from '../architecture/prose.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { reportNow } from './report-now.ts';
import type { Report, Rule } from './rule.ts';
import { type Asides, NO_ASIDES } from './suppression.ts';

interface Run {
  readonly reports: readonly Report[];
  /** What of the architecture the rule looked at, and until when that is known to be unchanged. */
  readonly look: Look;
  readonly at: number;
  readonly templates: Asides['templates'];
}

/** Runs rules on one document, each again only when something has changed that it looked at. */
export class RuleRuns {
  readonly #runs = new Map<Rule, Run>();

  /** What `rule` reports. `terms` are those whose mentions it is shown; see `termsOf`. */
  reportsOf(
    rule: Rule,
    terms: ReadonlySet<Term>,
    architecture: Architecture,
    changes: Changes,
    templates: Asides['templates'],
  ): readonly Report[] {
    const known = this.#runs.get(rule);
    if (known?.templates === templates && isUnchanged(known, terms, changes)) {
      if (known.at === changes.now) return known.reports;
      const reports = known.reports.map((report) => reportNow(report) ?? report);
      this.#runs.set(rule, { ...known, reports, at: changes.now });
      return reports;
    }
    const look = new Look();
    const observed = new ObservedArchitecture(architecture, terms, look);
    const reports = changes.observe(look, () => rule.check(observed, { ...NO_ASIDES, templates }));
    // Places that nobody else can bring up to date, the rule must.
    if (!reports.every(reportNow)) look.parts.add('lines');
    this.#runs.set(rule, { reports, look, at: changes.now, templates });
    return reports;
  }
}

function isUnchanged({ look, at }: Run, terms: ReadonlySet<Term>, changes: Changes): boolean {
  if (changes.affect(look, at, terms) || changes.affectNearby(look, at)) return false;
  return !changes.changed('prose', at) || look.isAnsweredAlike;
}

/** The terms whose mentions a rule is shown: those it brings, and all others that may name the same components. */
export function termsOf({ words, seesAllMentions }: Rule, all: readonly Term[]): ReadonlySet<Term> {
  if (seesAllMentions) return new Set(all);
  const ids = new Set(words.map(({ id }) => id));
  const families = new Set(words.flatMap(({ family }) => family ?? []));
  return new Set(all.filter(({ id, family }) => ids.has(id) || (family !== undefined && families.has(family))));
}

/** An architecture with the mentions of some terms, which notes what of it is looked at. */
export class ObservedArchitecture implements Architecture {
  readonly #architecture: Architecture;
  readonly #terms: ReadonlySet<Term>;
  readonly #look: Look;
  #prose: Prose | undefined;
  #ids: ReadonlySet<string> | undefined;
  #mentions: readonly Mention[] | undefined;
  #components: readonly Component[] | undefined;

  constructor(architecture: Architecture, terms: ReadonlySet<Term>, look: Look) {
    this.#architecture = architecture;
    this.#terms = terms;
    this.#look = look;
  }

  get kind() {
    this.#look.parts.add('kind');
    return this.#architecture.kind;
  }

  get outline() {
    this.#look.parts.add('outline');
    return this.#architecture.outline;
  }

  get mentions() {
    this.#look.parts.add('mentions');
    this.#mentions ??= this.#architecture.mentions.filter(({ term }) => this.#terms.has(term));
    return this.#mentions;
  }

  mentionsOf(id: string) {
    this.#look.parts.add('mentions');
    this.#ids ??= new Set(Array.from(this.#terms, (term) => term.id));
    return this.#ids.has(id) ? this.#architecture.mentionsOf(id) : [];
  }

  get components() {
    this.#components ??= componentsOf(this.mentions);
    return this.#components;
  }

  get diagrams() {
    this.#look.parts.add('diagrams');
    return this.#architecture.diagrams;
  }

  get drawn() {
    this.#look.parts.add('drawn');
    return this.#architecture.drawn;
  }

  get prose() {
    this.#prose ??= observedProse(this.#architecture.prose, this.#look);
    return this.#prose;
  }

  get directives() {
    this.#look.parts.add('directives');
    return this.#architecture.directives;
  }

  get blanks() {
    this.#look.parts.add('blanks');
    return this.#architecture.blanks;
  }

  get limits() {
    this.#look.parts.add('prose');
    return this.#architecture.limits;
  }

  get isDraft() {
    this.#look.parts.add('draft');
    return this.#architecture.isDraft;
  }

  get end() {
    this.#look.parts.add('prose');
    return this.#architecture.end;
  }
}
