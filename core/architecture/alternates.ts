import type { Hit, Term } from '../vocabulary/vocabulary.ts';
import type { JudgedStance } from './stance.ts';

/** “Cassandra/ScyllaDB”, “Redis or Valkey”: two names for one component, of which the first stands for both. */
export const ALTERNATE: JudgedStance = { stance: 'example', cue: 'another name for what stands before it' };

const JOINED = /^\s?(?:\/|,?\s(?:or|resp\.)\s)\s?$/i;

/** What `hit` is but another name or choice for: the last of the hits `before` it of its family, if they are joined so. */
export function alternateOf(text: string, before: readonly Hit[], { term, start }: Hit): Term | undefined {
  if (term.family === undefined) return undefined;
  const previous = before.findLast((hit) => hit.term.family === term.family);
  if (!previous || previous.term === term || previous.end > start) return undefined;
  return JOINED.test(text.slice(previous.end, start)) ? previous.term : undefined;
}

const OTHER_NAME = '[\\w.]{0,40}\\w';

/** `name` as it stands in `sentence`, with the names that slashes join to it: “Cassandra / ScyllaDB”. */
export function withAlternatives(name: string, sentence: string): string {
  const literal = name.replace(/[^\w\s]/g, '\\$&');
  const joined = new RegExp(`(?:${OTHER_NAME} ?/ ?){0,3}${literal}(?: ?/ ?${OTHER_NAME}){0,3}`);
  return joined.exec(sentence)?.[0] ?? name;
}
