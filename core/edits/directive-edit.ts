import { type Block, blockIndexAt } from '../markdown/block-list.ts';
import { isBlank } from '../markdown/lines.ts';
import type { LineText } from '../text/line-text.ts';
import type { Position } from '../text/position.ts';
import { insertionAt, startOfLine, type TextEdit } from '../text/text-edit.ts';

/**
 * The edit that disables `rule` for what stands at `position`, before the outermost block, never inside a paragraph,
 * table, list or fence; in a diagram file before its line. Its reason is a blank.
 */
export function directiveEdit(text: LineText, blocks: readonly Block[], position: Position, rule: string): TextEdit {
  let index = blockIndexAt(blocks, position.line);
  while (blocks[index]?.kind === 'listItem' && blocks[index - 1]?.kind === 'listItem') index -= 1;
  const end = text.lineEnd;
  if (blocks[index]?.kind === 'diagram') {
    const indentation = /^[ \t]*/.exec(text.line(position.line))![0];
    const comment = `${indentation}%% tradeoff-disable-next ${rule} -- <reason…>${end}`;
    return insertionAt(startOfLine(text, position.line), comment);
  }
  const line = blocks[index]?.startLine ?? 0;
  const gap = line > 0 && !isBlank(text.line(line - 1)) ? end : '';
  return insertionAt(startOfLine(text, line), `${gap}<!-- tradeoff-disable-next ${rule} -- <reason…> -->${end}${end}`);
}
