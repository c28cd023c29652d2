import type { LineText } from '../text/line-text.ts';
import { insertionAt, type TextEdit } from '../text/text-edit.ts';

const DECLARATIONS = { design: 'tradeoff: {kind: design}', ignore: 'tradeoff: false' } as const;

/**
 * The edit that makes front matter declare what the document is. `frontMatterEnd` is the line after front matter, 0
 * where there is none.
 */
export function declarationEdit(text: LineText, frontMatterEnd: number, declared: keyof typeof DECLARATIONS): TextEdit {
  const declaration = DECLARATIONS[declared];
  const end = text.lineEnd;
  if (frontMatterEnd === 0) {
    const gap = text.line(0).trim() === '' ? '' : end;
    return insertionAt({ line: 0, character: 0 }, `---${end}${declaration}${end}---${end}${gap}`);
  }
  const closing = frontMatterEnd - 1;
  for (let line = 1; line < closing; line += 1) {
    if (!/^tradeoff[ \t]*:/.test(text.line(line))) continue;
    let after = line + 1;
    while (after < closing && /^[ \t]+\S/.test(text.line(after))) after += 1;
    const last = after - 1;
    return {
      range: { start: { line, character: 0 }, end: { line: last, character: text.line(last).length } },
      newText: declaration,
    };
  }
  return insertionAt({ line: closing, character: 0 }, `${declaration}${end}`);
}
