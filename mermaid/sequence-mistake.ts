import { traceParsedText } from './cleaned-source.ts';
import { type Explanation, quoted } from './explanation.ts';
import { SourceMap } from './model/source-map.ts';
import type { ObservedParse, Reduction } from './parse-observer.ts';
import { isObject, stringOf } from './unknown-values.ts';

type Statement = Readonly<Record<string, unknown>>;

/** What Mermaid says of a sequence of statements, each of which is right by itself; the statement is not named. */
interface Complaint {
  readonly says: RegExp;
  /** The statement that is to be changed. */
  find(statements: readonly Statement[], participant: string): Statement | undefined;
  message(participant: string): string;
}

const COMPLAINTS: readonly Complaint[] = [
  {
    says: /^Trying to inactivate an inactive participant \((.*)\)/,
    find: (statements, participant) => {
      let active = 0;
      return statements.find(({ type, actor }) => {
        if (actor !== participant) return false;
        if (type === 'activeStart') active += 1;
        if (type === 'activeEnd') active -= 1;
        return active < 0;
      });
    },
    message: (participant) => `${quoted(participant)} is not active where this deactivates it.`,
  },
  {
    says: /^The created participant/,
    find: (statements) => withoutMessage(statements, 'createParticipant', ['to']),
    message: (participant) => `The message after this has to go to ${quoted(participant)}, which it creates.`,
  },
  {
    says: /^The destroyed participant/,
    find: (statements) => withoutMessage(statements, 'destroyParticipant', ['to', 'from']),
    message: (participant) => `The message after this has to go to ${quoted(participant)}, or come from it.`,
  },
  {
    says: /^It is not possible to have actors with the same id/,
    find: (statements) => {
      const known = new Set<string>();
      return statements.find(({ type, actor, from, to }) => {
        if (type === 'createParticipant' && known.has(stringOf(actor))) return true;
        for (const name of [actor, from, to]) if (typeof name === 'string') known.add(name);
        return false;
      });
    },
    message: (participant) => `There is a participant ${quoted(participant)} already: create one by another name.`,
  },
  {
    says: /^A same participant should only be defined in one Box/,
    find: (statements) => {
      const boxes = new Map<unknown, number>();
      let box = 0;
      return statements.find(({ type, actor }) => {
        if (type === 'boxStart') box += 1;
        if (type !== 'addParticipant') return false;
        const known = boxes.get(actor);
        boxes.set(actor, box);
        return known !== undefined && known !== box;
      });
    },
    message: (participant) => `${quoted(participant)} stands in another box already.`,
  },
];

function withoutMessage(statements: readonly Statement[], type: string, ends: readonly string[]) {
  return statements.find((statement, index) => {
    if (statement.type !== type) return false;
    const message = statements.slice(index).find((next) => next.type === 'addMessage');
    return message !== undefined && !ends.some((end) => message[end] === statement.actor);
  });
}

/**
 * Mermaid looks at the statements of a sequence when it has read them all, and says what is wrong, but not where. The
 * place is found by going through them as it does. Undefined for anything else that it says.
 */
export function explainSequence(error: unknown, source: string, { jison }: ObservedParse): Explanation | undefined {
  const said = error instanceof Error ? error.message : '';
  const complaint = COMPLAINTS.find(({ says }) => says.test(said));
  const traced = complaint && jison && traceParsedText(source, jison.input);
  if (!traced) return undefined;
  const lists = new Set(jison.reductions.filter(isList).map(({ result }) => result));
  const places = new Map<Statement, Reduction['place']>();
  let statements: readonly Statement[] = [];
  for (const { result, place } of jison.reductions) {
    const own = statementsIn(result);
    if (own.length > statements.length) statements = own;
    if (lists.has(result)) continue;
    for (const statement of own) if (!places.has(statement)) places.set(statement, place);
  }
  const statement = complaint.find(statements, complaint.says.exec(said)?.[1] ?? '');
  const place = statement && places.get(statement);
  if (!place) return undefined;
  const participant = stringOf(statement.actor);
  const map = new SourceMap(source, traced);
  const span = map.spanOf(place);
  const column = wholeWord(map.slice(span), participant);
  const start = span.start + Math.max(column, 0);
  const end = column < 0 ? start : start + participant.length;
  return { message: complaint.message(participant), offset: start, end, isCertain: true };
}

/** A list grows with every statement: all its reductions have the same result, which holds all that came later. */
function isList({ result, parts }: Reduction): boolean {
  return Array.isArray(result) && parts[0]?.value === result && isObject(parts[1]?.value);
}

function wholeWord(text: string, word: string): number {
  const literal = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, 'u'));
}

function statementsIn(value: unknown): readonly Statement[] {
  if (Array.isArray(value)) return value.flatMap(statementsIn);
  return isObject(value) && typeof value.type === 'string' ? [value] : [];
}
