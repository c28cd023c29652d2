import type { Hit } from '../vocabulary/vocabulary.ts';
import type { JudgedStance } from './stance.ts';

/** “Cassandra/ScyllaDB”, “Redis or Valkey”: two names for one component, of which the first stands for both. */
export const ALTERNATE: JudgedStance = { stance: 'example', cue: 'another name for what stands before it' };

const JOINED = /^\s?(?:\/|,?\s(?:or|resp\.)\s)\s?$/i;

/** Whether `hit` is but another choice for what the last of the hits `before` it of its family names. */
export function isAlternate(text: string, before: readonly Hit[], { term, start }: Hit): boolean {
  if (term.family === undefined) return false;
  const previous = before.findLast((hit) => hit.term.family === term.family);
  if (!previous || previous.term === term || previous.end > start) return false;
  return JOINED.test(text.slice(previous.end, start));
}
