import type { Architecture, Mention } from '../architecture/architecture.ts';
import type { Changes, Part } from '../architecture/changes.ts';
import { type Component, componentsOf } from '../architecture/component.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import type { Report, Rule } from './rule.ts';
import { type Asides, NO_ASIDES } from './suppression.ts';

interface Run {
  readonly reports: readonly Report[];
  /** What of the architecture the rule looked at, and when. */
  readonly parts: ReadonlySet<Part>;
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
    const isKnown = known !== undefined && known.templates === templates;
    if (isKnown && !changes.since(known.at, known.parts, terms)) return known.reports;
    const parts = new Set<Part>();
    const reports = rule.check(new ObservedArchitecture(architecture, terms, parts), { ...NO_ASIDES, templates });
    this.#runs.set(rule, { reports, parts, at: changes.now, templates });
    return reports;
  }
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
  readonly #parts: Set<Part>;
  #ids: ReadonlySet<string> | undefined;
  #mentions: readonly Mention[] | undefined;
  #components: readonly Component[] | undefined;

  constructor(architecture: Architecture, terms: ReadonlySet<Term>, parts: Set<Part>) {
    this.#architecture = architecture;
    this.#terms = terms;
    this.#parts = parts;
  }

  get kind() {
    this.#parts.add('kind');
    return this.#architecture.kind;
  }

  get outline() {
    return this.#architecture.outline;
  }

  get mentions() {
    this.#parts.add('mentions');
    this.#mentions ??= this.#architecture.mentions.filter(({ term }) => this.#terms.has(term));
    return this.#mentions;
  }

  mentionsOf(id: string) {
    this.#parts.add('mentions');
    this.#ids ??= new Set(Array.from(this.#terms, (term) => term.id));
    return this.#ids.has(id) ? this.#architecture.mentionsOf(id) : [];
  }

  get components() {
    this.#components ??= componentsOf(this.mentions);
    return this.#components;
  }

  get diagrams() {
    this.#parts.add('diagrams');
    return this.#architecture.diagrams;
  }

  get drawn() {
    this.#parts.add('diagrams');
    return this.#architecture.drawn;
  }

  get prose() {
    this.#parts.add('prose');
    return this.#architecture.prose;
  }

  get directives() {
    this.#parts.add('directives');
    return this.#architecture.directives;
  }

  get blanks() {
    this.#parts.add('blanks');
    return this.#architecture.blanks;
  }

  get limits() {
    this.#parts.add('prose');
    return this.#architecture.limits;
  }

  get isDraft() {
    this.#parts.add('prose');
    return this.#architecture.isDraft;
  }

  get end() {
    this.#parts.add('prose');
    return this.#architecture.end;
  }
}
