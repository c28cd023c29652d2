import type { Mention } from '../architecture/architecture.ts';
import { headingsAbove, type Section } from '../architecture/section.ts';

/** What a statement belongs to, and why; `of` is absent where it belongs to something the rule does not ask about. */
export interface Belonging {
  readonly belongs: boolean;
  readonly because: string;
}

/** What may own a statement: the component asked about, words that speak of it, and other things that could be meant. */
export interface Owners {
  readonly subjects: readonly Mention[];
  readonly about: readonly Mention[];
  readonly strangers: readonly Mention[];
}

/** Further away, what is said is said of something else. */
const NEAR_LINES = 25;

/**
 * Finds whom a statement is about, from what stands nearest: its sentence, the row, item or paragraph it is in, the
 * items and headings it stands under, what its section named last, and then whatever is near.
 */
export class BelongingJudge {
  readonly #owners: Owners;
  readonly #sentences: Holders;
  readonly #groups: Holders;
  readonly #sections: ReadonlyMap<Section, readonly Mention[]>;
  readonly #own: ReadonlySet<Mention>;

  constructor(owners: Owners) {
    this.#owners = owners;
    const own = [...owners.subjects, ...owners.about];
    this.#own = new Set(own);
    this.#sentences = new Holders(own, owners.strangers, ({ block, sentence }) => `${block} ${sentence}`);
    this.#groups = new Holders(own, owners.strangers, ({ block, group }) => `${block} ${group}`);
    const sections = new Map<Section, Mention[]>();
    for (const mention of [...own, ...owners.strangers]) {
      const list = sections.get(mention.section);
      if (list) list.push(mention);
      else sections.set(mention.section, [mention]);
    }
    this.#sections = sections;
  }

  of(statement: Mention): Belonging {
    if (statement.term.isUnmistakable) return { belongs: true, because: 'it is said of nothing else' };
    return (
      this.#sentences.of(statement, 'the same sentence') ??
      this.#groups.of(statement, 'the same row, item or paragraph') ??
      this.#byLead(statement) ??
      this.#byHeading(statement) ??
      this.#byLastNamed(statement) ??
      this.#byDistance(statement)
    );
  }

  #byLead({ leads, block }: Mention): Belonging | undefined {
    for (const lead of leads.toReversed()) {
      const named = (mentions: readonly Mention[]) =>
        mentions.find((mention) => mention.block === block && lead.includes(mention.text));
      const own = named(this.#owners.subjects) ?? named(this.#owners.about);
      if (own) return { belongs: true, because: `it stands under the item “${own.text}”` };
      const stranger = named(this.#owners.strangers);
      if (stranger) return { belongs: false, because: `it stands under the item “${stranger.text}”` };
    }
    return undefined;
  }

  #byHeading({ section }: Mention): Belonging | undefined {
    for (const above of headingsAbove(section)) {
      if (above.level <= 1) break;
      const inHeading = (this.#sections.get(above) ?? []).filter(({ place, block }) => {
        return place === 'heading' && block === above.startLine;
      });
      const own = inHeading.find((mention) => this.#own.has(mention));
      if (own) return { belongs: true, because: `it stands under the heading “${above.heading}”` };
      if (inHeading.length > 0) return { belongs: false, because: `it stands under the heading “${above.heading}”` };
    }
    return undefined;
  }

  /** What the section named last before the statement. */
  #byLastNamed(statement: Mention): Belonging | undefined {
    const line = statement.range.start.line;
    let last: Mention | undefined;
    for (const mention of this.#sections.get(statement.section) ?? []) {
      const at = mention.range.start.line;
      if (at <= line && (!last || at >= last.range.start.line)) last = mention;
    }
    if (!last) return undefined;
    return { belongs: this.#own.has(last), because: `“${last.text}” was named last before it` };
  }

  #byDistance(statement: Mention): Belonging {
    const near = this.#owners.subjects.find(
      ({ range }) => Math.abs(range.start.line - statement.range.start.line) <= NEAR_LINES,
    );
    if (near) return { belongs: true, because: `“${near.text}” is named within ${NEAR_LINES} lines` };
    return { belongs: false, because: 'nothing it could be about is near' };
  }
}

/** Which sentences, rows and so on hold an owner or a stranger; an owner in it decides. */
class Holders {
  readonly #own = new Map<string, Mention>();
  readonly #strangers = new Map<string, Mention>();
  readonly #keyOf: (mention: Mention) => string;

  constructor(own: readonly Mention[], strangers: readonly Mention[], keyOf: (mention: Mention) => string) {
    this.#keyOf = keyOf;
    for (const mention of own) if (!this.#own.has(keyOf(mention))) this.#own.set(keyOf(mention), mention);
    for (const mention of strangers) this.#strangers.set(keyOf(mention), mention);
  }

  of(statement: Mention, where: string): Belonging | undefined {
    const key = this.#keyOf(statement);
    const own = this.#own.get(key);
    if (own) return { belongs: true, because: `${where} names “${own.text}”` };
    const stranger = this.#strangers.get(key);
    return stranger && { belongs: false, because: `${where} is about “${stranger.text}”` };
  }
}
