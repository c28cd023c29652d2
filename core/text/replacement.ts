/** A change of a text: what stands between two UTF-16 offsets gives way to `newText`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export function replaced(text: string, { start, end, newText }: Replacement): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** The smallest single change that makes `after` of `before`. */
export function smallestReplacement(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  return { start, end: before.length - kept, newText: after.slice(start, after.length - kept) };
}
