import type { Architecture, Mention } from '../architecture/architecture.ts';
import type { Component } from '../architecture/component.ts';
import { headingsAbove } from '../architecture/section.ts';
import { comparePositions, type Range } from '../text/position.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { mentionsOf } from './mentions-of.ts';
import { topicsOf } from './topics.ts';
import { sentenceOf } from './weighing.ts';

/** What a document says of each of several subjects, where it leaves no doubt of which. */
export class StatementsOf {
  /** Those that the document stands behind. */
  readonly subjects: readonly Component[];
  readonly #architecture: Architecture;
  readonly #ids: ReadonlySet<string>;

  constructor(terms: readonly Term[], architecture: Architecture) {
    this.#ids = new Set(terms.map(({ id }) => id));
    this.#architecture = architecture;
    this.subjects = topicsOf(this.#ids, architecture).filter(({ mentions }) => mentions.some(isCommitted));
  }

  /** Committed mentions of `terms` whose sentence, row or label names `subject` alone, or that stand right under its heading. */
  committed(terms: readonly Term[], subject: Component): readonly Mention[] {
    const subjects = mentionsOf(this.#ids, this.#architecture);
    return mentionsOf(idsOf(terms), this.#architecture).filter((statement) => {
      if (!isCommitted(statement)) return false;
      const named = subjects.filter((one) => isBeside(one, statement));
      if (named.length > 0) return named.every((one) => subject.mentions.includes(one));
      const above = headingsAbove(statement.section).filter(({ level }) => level > 1);
      const inHeading = subject.mentions.filter(({ place }) => place === 'heading').map(({ block }) => block);
      return above.some(({ startLine }) => inHeading.includes(startLine));
    });
  }

  /** Whether one of `terms` stands in the statement's sentence, row or label, besides the statement's own words. */
  sharesSentence(statement: Mention, terms: readonly Term[]): boolean {
    return mentionsOf(idsOf(terms), this.#architecture).some(
      (one) => isBeside(one, statement) && !overlaps(one.range, statement.range),
    );
  }
}

function isBeside(one: Mention, other: Mention): boolean {
  if (one.block !== other.block) return false;
  return sentenceOf(one) === sentenceOf(other) || (one.place === 'table' && one.group === other.group);
}

function overlaps(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}

function isCommitted({ stance }: Mention): boolean {
  return stance === 'committed';
}

function idsOf(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(terms.map(({ id }) => id));
}
