import type { Mention } from '../architecture/architecture.ts';
import { headingsAbove, type Section } from '../architecture/section.ts';
import { lastAtOrBefore } from '../text/last-at-or-before.ts';

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

const NOT_NEAR: Belonging = { belongs: false, because: 'nothing it could be about is near' };

/** Further away, what is said is said of something else. */
const NEAR_LINES = 25;

/**
 * Finds whom a statement is about, from what stands nearest: its sentence, the row, item or paragraph it is in, the
 * items and headings it stands under, what its section named last, and then whatever is near.
 */
export class BelongingJudge {
  readonly #owners: Owners;
  #prepared: Prepared | undefined;

  constructor(owners: Owners) {
    this.#owners = owners;
  }

  /** Put in order when the first statement is asked about: of most rules there is none. */
  get #by(): Prepared {
    this.#prepared ??= new Prepared(this.#owners);
    return this.#prepared;
  }

  of(statement: Mention): Belonging {
    if (statement.term.isUnmistakable) return { belongs: true, because: 'it is said of nothing else' };
    return (
      this.#by.sentences.of(statement, 'the same sentence') ??
      this.#by.groups.of(statement, 'the same row, item or paragraph') ??
      this.#byLead(statement) ??
      this.#byHeading(statement) ??
      this.#byLastNamed(statement) ??
      (statement.term.isLoose ? NOT_NEAR : this.#byDistance(statement))
    );
  }

  /** Of a statement that may stand anywhere in the document, but where something else is spoken of. */
  ofAny(statement: Mention): Belonging {
    if (statement.term.isLoose) return this.of(statement);
    const near =
      this.#by.sentences.of(statement, 'the same sentence') ??
      this.#by.groups.of(statement, 'the same row, item or paragraph');
    if (near) return near;
    const above = this.#byHeading(statement);
    if (above && !above.belongs) return above;
    return { belongs: true, because: 'it may stand anywhere in the document' };
  }

  #byLead({ leads, block, place }: Mention): Belonging | undefined {
    if (leads.length === 0) return undefined;
    const stands = place === 'diagram' ? 'it is drawn beside' : 'it stands under the item';
    const inBlock = this.#by.blocks.get(block) ?? [];
    for (const lead of leads.toReversed()) {
      const named = inBlock.filter(({ text }) => lead.includes(text));
      const own = named.find((mention) => this.#by.own.has(mention));
      if (own) return { belongs: true, because: `${stands} “${own.text}”` };
      if (named[0]) return { belongs: false, because: `${stands} “${named[0].text}”` };
    }
    return undefined;
  }

  #byHeading({ section }: Mention): Belonging | undefined {
    for (const above of headingsAbove(section)) {
      if (above.level <= 1) break;
      const inHeading = this.#by.blocks.get(above.startLine)?.filter(({ place }) => place === 'heading') ?? [];
      const own = inHeading.find((mention) => this.#by.own.has(mention));
      if (own) return { belongs: true, because: `it stands under the heading “${above.heading}”` };
      if (inHeading.length > 0) return { belongs: false, because: `it stands under the heading “${above.heading}”` };
    }
    return undefined;
  }

  /** What the section named last before the statement. */
  #byLastNamed(statement: Mention): Belonging | undefined {
    const inSection = this.#by.sections.get(statement.section) ?? [];
    const last = inSection[lastAtOrBefore(inSection, lineOf(statement), lineOf)];
    // The search answers with the first one where none stands before.
    if (!last || lineOf(last) > lineOf(statement)) return undefined;
    return { belongs: this.#by.own.has(last), because: `“${last.text}” was named last before it` };
  }

  #byDistance(statement: Mention): Belonging {
    const line = lineOf(statement);
    const index = lastAtOrBefore(this.#by.subjectsByLine, line, lineOf);
    const near = [this.#by.subjectsByLine[index], this.#by.subjectsByLine[index + 1]].find(
      (subject) => subject && statement.isWithin(NEAR_LINES, subject),
    );
    if (near) return { belongs: true, because: `“${near.text}” is named within ${NEAR_LINES} lines` };
    return NOT_NEAR;
  }
}

/** Each part is put together when it is asked for: most statements belong to what their sentence names. */
class Prepared {
  readonly #owners: Owners;
  readonly #own: readonly Mention[];
  #sentences: Holders | undefined;
  #groups: Holders | undefined;
  #sections: ReadonlyMap<Section, readonly Mention[]> | undefined;
  #blocks: ReadonlyMap<number, readonly Mention[]> | undefined;
  #ownSet: ReadonlySet<Mention> | undefined;
  #subjectsByLine: readonly Mention[] | undefined;

  constructor(owners: Owners) {
    this.#owners = owners;
    this.#own = [...owners.subjects, ...owners.about];
  }

  get sentences(): Holders {
    this.#sentences ??= new Holders(this.#own, this.#owners.strangers, ({ block, sentence }) => `${block} ${sentence}`);
    return this.#sentences;
  }

  get groups(): Holders {
    this.#groups ??= new Holders(this.#own, this.#owners.strangers, groupOf);
    return this.#groups;
  }

  get sections(): ReadonlyMap<Section, readonly Mention[]> {
    if (!this.#sections) {
      const sections = new Map<Section, Mention[]>();
      for (const mention of this.#all()) add(sections, mention.section, mention);
      for (const list of sections.values()) list.sort((a, b) => lineOf(a) - lineOf(b));
      this.#sections = sections;
    }
    return this.#sections;
  }

  get blocks(): ReadonlyMap<number, readonly Mention[]> {
    if (!this.#blocks) {
      const blocks = new Map<number, Mention[]>();
      for (const mention of this.#all()) add(blocks, mention.block, mention);
      this.#blocks = blocks;
    }
    return this.#blocks;
  }

  get own(): ReadonlySet<Mention> {
    this.#ownSet ??= new Set(this.#own);
    return this.#ownSet;
  }

  get subjectsByLine(): readonly Mention[] {
    this.#subjectsByLine ??= this.#owners.subjects.toSorted((a, b) => lineOf(a) - lineOf(b));
    return this.#subjectsByLine;
  }

  #all(): readonly Mention[] {
    return [...this.#own, ...this.#owners.strangers];
  }
}

/** Of code, each line stands for itself: what a block of it holds are several things. */
function groupOf({ block, group, place, sentence }: Mention): string {
  return place === 'code' ? `${block} line ${sentence}` : `${block} ${group}`;
}

function add<Key>(lists: Map<Key, Mention[]>, key: Key, mention: Mention): void {
  const list = lists.get(key);
  if (list) list.push(mention);
  else lists.set(key, [mention]);
}

function lineOf({ range }: Mention): number {
  return range.start.line;
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
