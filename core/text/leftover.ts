import { type Blank, blanksIn } from './blank.ts';

/** Two words or more in braces, as templates for decision records have them: `{title of the option}`. */
const IN_BRACES = /(?<![\w$#/{%\\])\{[A-Za-z][\w’'-]*(?: [\w’'/-]+)+,?[^{}\n"=;:]*\}(?![}\w])/g;
const QUESTION_MARKS = /(?<![?\w])\?{3,}/g;

/** Where an author has left something to be filled in: blanks, `???`, and what a template says is to stand there. */
export function leftoversIn(text: string): readonly Blank[] {
  const others = [IN_BRACES, QUESTION_MARKS].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  );
  return [...blanksIn(text), ...others];
}

/** Whether there may be any, at a glance. */
export function mayHoldLeftover(text: string): boolean {
  return (
    text.includes('…>') ||
    text.includes('???') ||
    /\{[A-Za-z][^{}\n]* /.test(text) ||
    (text.includes('[ ]') && /\(R\)|required|mandatory/i.test(text))
  );
}
