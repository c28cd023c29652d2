import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import type { LineChange, LineText } from '../text/line-text.ts';
import { splice } from '../text/line-text.ts';
import { type BlockKind, type BlockSpan, blockAt, mayHaveFrontMatter, scanBlocks, skipBlank } from './blocks.ts';

/** A block that keeps its identity while it moves up and down with edits elsewhere. */
export class Block implements BlockSpan {
  readonly kind: BlockKind;
  startLine: number;
  readonly #lineCount: number;

  constructor({ kind, startLine, endLine }: BlockSpan) {
    this.kind = kind;
    this.startLine = startLine;
    this.#lineCount = endLine - startLine;
  }

  get endLine(): number {
    return this.startLine + this.#lineCount;
  }
}

/** What a text is written in. */
export type DocumentLanguage = 'markdown' | 'mermaid';

/** The top-level blocks of a text, kept up to date under edits. A text that is one diagram is one block. */
export class BlockList {
  readonly #text: LineText;
  readonly #blocks: Block[];
  readonly #language: DocumentLanguage;
  #hadFrontMatter: boolean;

  constructor(text: LineText, language: DocumentLanguage = 'markdown') {
    this.#text = text;
    this.#language = language;
    this.#blocks = language === 'mermaid' ? [wholeOf(text)] : scanBlocks(text).map((span) => new Block(span));
    this.#hadFrontMatter = mayHaveFrontMatter(text);
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /**
   * Rescans after `change` of the text: from the block before the change until a block starts where one started
   * before. One block before is enough, since only the last block before a line can reach further or less far by what
   * stands on that line.
   */
  update({ startLine, removed, inserted }: LineChange): void {
    if (this.#language === 'mermaid') {
      this.#blocks[0] = wholeOf(this.#text);
      return;
    }
    const hasFrontMatter = mayHaveFrontMatter(this.#text);
    const from = hasFrontMatter || this.#hadFrontMatter ? 0 : Math.max(0, blockIndexAt(this.#blocks, startLine) - 1);
    this.#hadFrontMatter = hasFrontMatter;
    const shift = inserted - removed;
    const changeEnd = startLine + inserted;
    const fresh: Block[] = [];
    let old = from;
    let line = skipBlank(this.#text, from === 0 ? 0 : this.#blocks[from]!.startLine);
    while (line < this.#text.lineCount) {
      if (line >= changeEnd) {
        while (old < this.#blocks.length && this.#blocks[old]!.startLine + shift < line) old += 1;
        const known = this.#blocks[old];
        if (known && known.startLine >= startLine + removed && known.startLine + shift === line) break;
      }
      const block = new Block(blockAt(this.#text, line));
      fresh.push(block);
      line = skipBlank(this.#text, block.endLine);
    }
    if (line >= this.#text.lineCount) old = this.#blocks.length;
    for (let index = old; index < this.#blocks.length; index += 1) this.#blocks[index]!.startLine += shift;
    splice(this.#blocks, from, old - from, fresh);
  }
}

function wholeOf({ lineCount }: LineText): Block {
  return new Block({ kind: 'diagram', startLine: 0, endLine: lineCount });
}

/** Index of the last block that starts at `line` or before, or 0 when none does. */
export function blockIndexAt(blocks: readonly Block[], line: number): number {
  return lastAtOrBefore(blocks, line, (block) => block.startLine);
}
