import type { Architecture, Mention } from '../architecture/architecture.ts';
import type { Component } from '../architecture/component.ts';
import { headingsAbove } from '../architecture/section.ts';
import { comparePositions, type Range } from '../text/position.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { idsOf, isCommitted, mentionsOf } from './mentions-of.ts';
import { topicsOf } from './topics.ts';
import { sentenceOf } from './weighing.ts';

/** What a document says of each of several subjects, where it leaves no doubt of which. */
export class StatementsOf {
  /** Those that the document stands behind. */
  readonly subjects: readonly Component[];
  readonly #architecture: Architecture;
  readonly #named: Neighbours;
  readonly #neighbours = new Map<readonly Term[], Neighbours>();

  constructor(terms: readonly Term[], architecture: Architecture) {
    const ids = idsOf(terms);
    this.#architecture = architecture;
    this.subjects = topicsOf(ids, architecture).filter(({ mentions }) => mentions.some(isCommitted));
    this.#named = new Neighbours(mentionsOf(ids, architecture));
  }

  /** Committed mentions of `terms` whose sentence, row or label names `subject` alone, or that stand under its item or heading. */
  committed(terms: readonly Term[], subject: Component): readonly Mention[] {
    const own = new Set(subject.mentions);
    const headings = new Set(subject.mentions.filter(({ place }) => place === 'heading').map(({ block }) => block));
    return mentionsOf(idsOf(terms), this.#architecture).filter((statement) => {
      if (!isCommitted(statement)) return false;
      const named = this.#named.of(statement);
      if (named.length > 0) return named.every((one) => own.has(one));
      const inLead = this.#named.inLeadsOf(statement);
      if (inLead.length > 0) return inLead.every((one) => own.has(one));
      const above = headingsAbove(statement.section).filter(({ level }) => level > 1);
      return above.some(({ startLine }) => headings.has(startLine));
    });
  }

  /** The first of `statements` in whose sentence, row, label, leads and headings none of `terms` stands besides its own words. */
  firstWithout(terms: readonly Term[], statements: readonly Mention[]): Mention | undefined {
    if (statements.length === 0) return undefined;
    const known = this.#neighbours.get(terms);
    const neighbours = known ?? new Neighbours(mentionsOf(idsOf(terms), this.#architecture));
    this.#neighbours.set(terms, neighbours);
    return statements.find(
      (statement) =>
        neighbours.of(statement).every(({ range }) => overlaps(range, statement.range)) &&
        neighbours.inLeadsOf(statement).length === 0 &&
        !headingsAbove(statement.section).some(({ level, startLine }) => level > 1 && neighbours.isInBlock(startLine)),
    );
  }
}

/** Mentions by the sentence, row or label they stand in. */
class Neighbours {
  readonly #byPlace = new Map<string, Mention[]>();
  readonly #byBlock = new Map<number, Mention[]>();

  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) {
      add(this.#byPlace, placeOf(mention), mention);
      add(this.#byBlock, mention.block, mention);
    }
  }

  of(mention: Mention): readonly Mention[] {
    return this.#byPlace.get(placeOf(mention)) ?? [];
  }

  /** Those in the items that `mention` stands under, of the innermost that has any. */
  inLeadsOf({ block, leads }: Mention): readonly Mention[] {
    if (leads.length === 0) return [];
    const inBlock = this.#byBlock.get(block) ?? [];
    for (const lead of leads.toReversed()) {
      const named = inBlock.filter(({ text }) => lead.includes(text));
      if (named.length > 0) return named;
    }
    return [];
  }

  isInBlock(startLine: number): boolean {
    return this.#byBlock.has(startLine);
  }
}

function add<Key>(lists: Map<Key, Mention[]>, key: Key, mention: Mention): void {
  const list = lists.get(key);
  if (list) list.push(mention);
  else lists.set(key, [mention]);
}

function placeOf(mention: Mention): string {
  return mention.place === 'table' ? `${mention.block} row ${mention.group}` : sentenceOf(mention);
}

function overlaps(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}
