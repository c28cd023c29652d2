import { comparePositions, type DesignDocument, type Finding, suggestionsOf, type TextEdit } from '../core/index.ts';

/** The edits of `findings` that need no decision, without those that touch another: the latest in the text first. */
export function safeEdits(document: DesignDocument, findings: readonly Finding[]): readonly TextEdit[] {
  const groups = findings.flatMap((finding) => {
    const safe = suggestionsOf(document, finding).filter(({ isSafe }) => isSafe);
    return safe.length === 1 ? [safe[0]!.edits] : [];
  });
  const taken: TextEdit[] = [];
  for (const edits of groups) {
    if (edits.every((edit) => taken.every((other) => !touch(edit, other)))) taken.push(...edits);
  }
  return taken.sort((a, b) => comparePositions(b.range.start, a.range.start));
}

function touch({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
