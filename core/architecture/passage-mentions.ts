import { isDrawing } from '../diagram/drawing.ts';
import { type Passage, rangeIn } from '../markdown/content.ts';
import { directivesIn } from '../markdown/directives.ts';
import type { Range } from '../text/position.ts';
import { type Hit, isConditional, type Term, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { ALTERNATE, alternateOf } from './alternates.ts';
import type { BlockMention, Place } from './block-facts.ts';
import { decides, stanceInPassage } from './passage-stance.ts';
import { besideHit, nearHit } from './role-of-hit.ts';
import { linesOf, type Span, sentencesOf, window } from './sentences.ts';
import type { JudgedStance } from './stance.ts';

/** More than any passage has sentences: numbers of sentences count on through a block. */
const SENTENCES_PER_PASSAGE = 1_000_000;

/** What the passage of a number within its block names, of at most `most` hits. */
export function mentionsIn(passage: Passage, index: number, vocabulary: Vocabulary, most: number): BlockMention[] {
  // A directive names rules, whose names hold words of the vocabulary.
  if (passage.kind === 'comment' && directivesIn(passage.text).length > 0) return [];
  const hits = vocabulary
    .hitsIn(passage.text)
    .filter((hit) => !hit.labelOnly || standsAsLabel(passage, hit))
    .slice(0, most)
    .map((hit) => withoutLeadIn(passage.text, hit));
  if (hits.length === 0) return [];
  const drawn = passage.kind === 'code' && isDrawing(passage.language ?? '', passage.text);
  const sentences = passage.kind === 'code' ? linesOf(passage.text) : sentencesOf(passage.text);
  const found: BlockMention[] = [];
  let at = 0;
  let before: readonly Hit[] = [];
  for (const hit of hits) {
    while (at < sentences.length - 1 && sentences[at]!.end <= hit.start) at += 1;
    const sentence = window(sentences[at]!, hit.start, hit.end);
    if (!fits(passage, sentence, hit, vocabulary)) continue;
    const joined = alternateOf(passage.text, before, hit);
    if (hit.term.family !== undefined) before = [hit];
    const number = index * SENTENCES_PER_PASSAGE + at;
    const group = passage.cell ? -1 - passage.cell.row : index;
    found.push(new PassageMention(passage, sentence, hit, { sentence: number, group, joined, drawn }));
  }
  return found;
}

interface Standing {
  readonly sentence: number;
  readonly group: number;
  /** What it is given as another name for, if it is committed at all. */
  readonly joined: Term | undefined;
  /** It is drawn in characters. */
  readonly drawn: boolean;
}

/** A mention that is judged when someone asks for its stance: most of a document's words no rule asks about. */
class PassageMention implements BlockMention {
  readonly term: Term;
  readonly place: Place;
  readonly sentence: number;
  readonly group: number;
  readonly #passage: Passage;
  readonly #sentence: Span;
  readonly #hit: Hit;
  readonly #standing: Standing;
  #judged: (JudgedStance & Pick<BlockMention, 'alternateOf'>) | undefined;
  #range: Range | undefined;
  #isDecision: boolean | undefined;

  constructor(passage: Passage, sentence: Span, hit: Hit, standing: Standing) {
    this.term = hit.term;
    this.place = standing.drawn ? 'diagram' : placeOf(passage);
    this.sentence = standing.sentence;
    this.group = standing.group;
    this.#passage = passage;
    this.#sentence = sentence;
    this.#hit = hit;
    this.#standing = standing;
  }

  get stance() {
    return this.#stance.stance;
  }

  get cue() {
    return this.#stance.cue;
  }

  get alternateOf() {
    return this.#standing.joined && this.#stance.alternateOf;
  }

  get text(): string {
    return this.#passage.text.slice(this.#hit.start, this.#hit.end);
  }

  get range(): Range {
    this.#range ??= rangeIn(this.#passage, this.#hit.start, this.#hit.end);
    return this.#range;
  }

  get context(): string {
    return this.#passage.text.slice(this.#sentence.start, this.#sentence.end).trim();
  }

  get leads(): readonly string[] {
    return this.#passage.leads;
  }

  get row(): readonly string[] {
    return this.#passage.cell?.cells ?? [];
  }

  get handedTo(): string | undefined {
    const { start, end } = this.#hit;
    const link = this.#passage.marks.find((mark) => mark.to !== undefined && mark.start <= start && end <= mark.end);
    return link?.to !== undefined && BESIDE_THIS.test(link.to) ? link.to : undefined;
  }

  get isDecision(): boolean {
    this.#isDecision ??= decides(this.#passage.text, this.#sentence);
    return this.#isDecision;
  }

  get #stance() {
    this.#judged ??= this.#judge();
    return this.#judged;
  }

  #judge(): JudgedStance & Pick<BlockMention, 'alternateOf'> {
    const { joined, drawn } = this.#standing;
    const judged = drawn ? { stance: 'committed' as const } : stanceInPassage(this.#passage, this.#sentence, this.#hit);
    return joined && judged.stance === 'committed' ? { ...ALTERNATE, alternateOf: joined } : judged;
  }
}

/** A document beside this one; what it says is not read, but it is where the author says it. */
const BESIDE_THIS = /^(?![a-z][a-z\d+.-]*:|\/\/|#)[^?#]+\.(?:md|markdown|mdx|adoc|rst|html?)(?:[?#].*)?$/i;

function fits({ text, cell }: Passage, sentence: Span, hit: Hit, vocabulary: Vocabulary): boolean {
  if (!isConditional(hit.term)) return true;
  const near = cell ? [cell.header, ...cell.cells].join(' | ') : nearHit(text, sentence, hit);
  return vocabulary.fits(hit.term, near, besideHit(text, sentence, hit));
}

/** Words by which a phrase knows a noun, but which are no part of what it names. */
const LEAD_IN =
  /^(?:a|an|the|our|its|this|each|with|via|through|from|into|in|to(?! be )|using|uses?|over|adds?|plus|for|and|hits?(?! rat)|reads)\s+/i;

function withoutLeadIn(text: string, hit: Hit): Hit {
  let { start } = hit;
  for (let match = LEAD_IN.exec(text.slice(start, hit.end)); match; match = LEAD_IN.exec(text.slice(start, hit.end))) {
    start += match[0].length;
  }
  return start === hit.start ? hit : { ...hit, start };
}

function placeOf({ kind }: Passage): Place {
  if (kind === 'heading') return 'heading';
  if (kind === 'tableCell') return 'table';
  return kind === 'code' || kind === 'comment' ? 'code' : 'prose';
}

/** In a heading, a short table cell, or the bold words that lead an item or paragraph. */
function standsAsLabel(passage: Passage, hit: Hit): boolean {
  if (passage.kind === 'heading') return true;
  if (passage.kind === 'tableCell') return passage.text.length <= 40 && passage.cell?.row !== 0;
  const lead = passage.marks.find(({ kind, start }) => kind === 'strong' && start === 0);
  return lead !== undefined && hit.end <= lead.end;
}
