import { LineText, type TextEdit } from '../core/index.ts';

/** The smallest single edit that makes `after` of `before`. */
export function minimalEdit(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  const text = new LineText(before);
  return {
    range: { start: text.positionAt(start), end: text.positionAt(before.length - kept) },
    newText: after.slice(start, after.length - kept),
  };
}
