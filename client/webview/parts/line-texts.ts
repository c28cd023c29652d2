/** A text that is drawn, and what is drawn around it, such as the box that it stands in. */
export interface DrawnText<Element> {
  readonly text: string;
  readonly element: Element;
}

/**
 * For each line of a diagram's source the texts that it writes, of types of which nothing else is known. Each text goes
 * to the first line that has not been used for the same text before.
 */
export function textsOfLines<Element>(
  lines: readonly string[],
  texts: readonly DrawnText<Element>[],
): readonly (readonly Element[])[] {
  const found: Element[][] = lines.map(() => []);
  const written = lines.map(plain);
  const nextLine = new Map<string, number>();
  for (const { text, element } of texts) {
    const words = plain(text);
    if (words === '') continue;
    const holds = (line: string) => isIn(words, line);
    const from = nextLine.get(words) ?? 0;
    const later = written.slice(from).findIndex(holds);
    const line = later >= 0 ? from + later : written.findIndex(holds);
    if (line < 0) continue;
    found[line]!.push(element);
    nextLine.set(words, line + 1);
  }
  return found;
}

function plain(text: string): string {
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/["'`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether `words` stand in `line` with nothing of a word around them. */
function isIn(words: string, line: string): boolean {
  for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
    const around = `${line[at - 1] ?? ''}${words[0]} ${words.at(-1)}${line[at + words.length] ?? ''}`;
    if (!/[\p{L}\p{N}]{2}/u.test(around)) return true;
  }
  return false;
}
