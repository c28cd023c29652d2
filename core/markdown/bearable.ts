/**
 * Limits beyond which remark-parse takes seconds for one block: its cost grows with the square of these counts, or worse
 * with nesting on one line. What people write stays far below.
 */
const MOST_CHARACTERS = 20_000;
const MOST_BRACKETS = 2_500;
const MOST_DELIMITERS = 2_000;
const MOST_ANGLES = 400;
const MOST_TABLE_CELLS = 4_000;
const DEEPEST_NESTING = 24;

const NESTING = new RegExp(`^(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${DEEPEST_NESTING}}`, 'm');

/** Whether remark-parse reads `block` in reasonable time. Linear in its length. */
export function isBearable(block: string): boolean {
  if (block.length > MOST_CHARACTERS) return false;
  let brackets = 0;
  let delimiters = 0;
  let angles = 0;
  let pipes = 0;
  for (let index = 0; index < block.length; index += 1) {
    switch (block[index]) {
      case '[':
      case ']':
        brackets += 1;
        break;
      case '*':
      case '_':
      case '~':
      case '`':
        delimiters += 1;
        break;
      case '<':
        angles += 1;
        break;
      case '|':
        pipes += 1;
        break;
      default:
    }
  }
  return (
    brackets <= MOST_BRACKETS &&
    delimiters <= MOST_DELIMITERS &&
    angles <= MOST_ANGLES &&
    pipes <= MOST_TABLE_CELLS &&
    !NESTING.test(block)
  );
}
