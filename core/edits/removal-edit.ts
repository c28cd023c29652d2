import { isBlank } from '../markdown/lines.ts';
import type { LineText } from '../text/line-text.ts';
import type { Range } from '../text/position.ts';
import { startOfLine, type TextEdit } from '../text/text-edit.ts';

/**
 * The edit that removes `range`: with its lines where it stands alone on them, and then with the blank lines below it
 * where others part what is left; otherwise with the space before it.
 */
export function removalEdit(text: LineText, { start, end }: Range): TextEdit {
  const before = text
    .line(start.line)
    .slice(0, start.character)
    .replace(/^\uFEFF/, '');
  const isAlone = isBlank(before) && isBlank(text.line(end.line).slice(end.character));
  if (!isAlone) {
    const space = /[ \t]*$/.exec(before)![0].length;
    return { range: { start: { line: start.line, character: start.character - space }, end }, newText: '' };
  }
  let next = end.line + 1;
  const isParted = start.line === 0 || isBlank(text.line(start.line - 1));
  while (isParted && next < text.lineCount - 1 && isBlank(text.line(next))) next += 1;
  if (next < text.lineCount) {
    return { range: { start: startOfLine(text, start.line), end: { line: next, character: 0 } }, newText: '' };
  }
  const from =
    start.line === 0 ? startOfLine(text, 0) : { line: start.line - 1, character: text.line(start.line - 1).length };
  return { range: { start: from, end: { line: end.line, character: text.line(end.line).length } }, newText: '' };
}
