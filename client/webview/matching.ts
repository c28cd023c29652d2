/**
 * For each diagram of `next` the index of the diagram of `previous` that it continues. Equal sources belong together
 * wherever they have moved; what remains between two of them was edited, so it is paired in order.
 */
export function matchDiagrams(previous: readonly string[], next: readonly string[]): (number | undefined)[] {
  const matches: (number | undefined)[] = next.map(() => undefined);
  const taken = new Set<number>();
  const match = (index: number, candidate: number): boolean => {
    if (matches[index] !== undefined || candidate >= previous.length || taken.has(candidate)) return false;
    matches[index] = candidate;
    taken.add(candidate);
    return true;
  };
  // From both ends first, so that an edit among equal diagrams stays where it was made.
  for (let index = 0; index < next.length && next[index] === previous[index]; index++) match(index, index);
  for (let end = 1; end <= Math.min(previous.length, next.length) && next.at(-end) === previous.at(-end); end++) {
    match(next.length - end, previous.length - end);
  }
  next.forEach((source, index) => {
    previous.some((candidate, place) => candidate === source && match(index, place));
  });
  next.forEach((_, index) => {
    match(index, index === 0 ? 0 : (matches[index - 1] ?? previous.length) + 1);
  });
  return matches;
}
