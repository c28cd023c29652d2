import type { BlockSpan } from '../markdown/blocks.ts';
import { fenceStart, htmlStart, isFenceEnd } from '../markdown/lines.ts';
import type { LineText } from '../text/line-text.ts';

/** Whether a block is a fence, or HTML such as `<pre>`, that is never closed: it takes in whatever follows. */
export function isNeverClosed(text: LineText, { kind, startLine, endLine }: BlockSpan): boolean {
  if (endLine < text.lineCount) return false;
  const first = text.line(startLine).trimStart();
  if (kind === 'fence') {
    const fence = fenceStart(first);
    const last = text.line(endLine - 1);
    return (
      fence !== undefined && !(endLine - 1 > startLine && /^ {0,3}\S/.test(last) && isFenceEnd(last.trim(), fence))
    );
  }
  const end = kind === 'html' ? htmlStart(first)?.end : undefined;
  return end !== undefined && !end.test(text.line(endLine - 1));
}
