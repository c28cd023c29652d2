import type { Mention } from '../architecture/architecture.ts';
import { LISTS_AN_INTERFACE, OPEN_TASK } from '../architecture/passage-stance.ts';
import { headingsAbove } from '../architecture/section.ts';
import { isToCome } from '../vocabulary/section-senses.ts';
import type { BelongingJudge } from './belonging.ts';
import type { WeighedStatement } from './reasoning.ts';
import type { Unsaid } from './unsaid.ts';

/** Whether the document makes the statement, and makes it of what `judge` knows the owners of. */
export function weigh(
  statement: Mention,
  { within, amongAlternatives = false }: Pick<Unsaid, 'within' | 'amongAlternatives'>,
  judge: BelongingJudge,
): WeighedStatement {
  const no = (because: string) => ({ statement, counts: false, because });
  // Rejected alternatives say nothing of the design; “considered and not needed” does.
  if (statement.section.sense === 'rejected' && !statement.isDecision && !amongAlternatives)
    return no('it is said of a rejected alternative');
  if (!statement.isDecision && standsUnderWhatIsToCome(statement)) return no('it is said of what is yet to come');
  if (statement.isUndecided) return no('its sentence leaves it open');
  if (statement.cue === 'struck through') return no('it is struck through');
  if (statement.cue === OPEN_TASK) return no('it is a task that is not done');
  if (statement.cue === 'a question') return no('it is a question');
  if (isTitle(statement)) return no('it is the title of the document');
  if (statement.cue === LISTS_AN_INTERFACE) return no('it names a part of an interface');
  if (within === 'passage') return { statement, counts: true, because: 'it counts for what stands beside it' };
  const { belongs, because } = within === 'document' ? judge.ofAny(statement) : judge.of(statement);
  return { statement, counts: belongs, because };
}

function standsUnderWhatIsToCome({ section }: Mention): boolean {
  return (
    section.sense === 'future' && headingsAbove(section).some(({ level, heading }) => level > 1 && isToCome(heading))
  );
}

/** A key of the sentence, cell or label that a mention stands in. */
export function sentenceOf({ block, sentence }: Mention): string {
  return `${block} ${sentence}`;
}

/** The first of a table's rows, which says what stands in the columns below it. */
const HEADER = -1;

/** Statements by the places in which they speak for what stands beside them. */
export class Beside {
  readonly #places = new Set<string>();

  constructor(statements: readonly Mention[]) {
    for (const statement of statements) {
      this.#places.add(groupOf(statement));
      if (statement.place === 'heading') this.#places.add(`section ${statement.section.index}`);
    }
  }

  /** Whether one stands in the mention's paragraph, item or row, in the header of its table or in its heading. */
  of(mention: Mention): boolean {
    const inTable = mention.place === 'table' && this.#places.has(groupOf({ block: mention.block, group: HEADER }));
    return this.#places.has(groupOf(mention)) || inTable || this.#places.has(`section ${mention.section.index}`);
  }
}

function groupOf({ block, group }: Pick<Mention, 'block' | 'group'>): string {
  return `${block} group ${group}`;
}

/** Whether a mention stands in the title, which names the whole document and states nothing. */
export function isTitle({ place, section, range }: Mention): boolean {
  return place === 'heading' && section.level === 1 && section.startLine === range.start.line;
}
