import { lastAtOrBefore } from '../text/last-at-or-before.ts';
import type { LineChange, LineText } from '../text/line-text.ts';
import { splice } from '../text/line-text.ts';
import {
  type BlockKind,
  type BlockSpan,
  blockAt,
  mayCloseFrontMatter,
  mayHaveFrontMatter,
  scanBlocks,
  skipBlank,
} from './blocks.ts';
import type { DocumentLanguage } from './language.ts';

/** A block that keeps its identity while its text changes and it moves up and down with edits elsewhere. */
export class Block implements BlockSpan {
  readonly kind: BlockKind;
  startLine: number;
  lineCount: number;

  constructor({ kind, startLine, endLine }: BlockSpan) {
    this.kind = kind;
    this.startLine = startLine;
    this.lineCount = endLine - startLine;
  }

  get endLine(): number {
    return this.startLine + this.lineCount;
  }
}

/** What an edit did to the blocks. */
export interface BlockChange {
  /** Blocks that stay between the same others, with another text. */
  readonly edited: readonly Block[];
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
}

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
  update(change: LineChange): BlockChange {
    const { startLine, removed, inserted } = change;
    if (this.#language === 'mermaid') {
      this.#blocks[0]!.lineCount = this.#text.lineCount;
      return { edited: [...this.#blocks], removed: [], added: [] };
    }
    const from = this.#mayChangeFrontMatter(change) ? 0 : Math.max(0, blockIndexAt(this.#blocks, startLine) - 1);
    this.#hadFrontMatter = mayHaveFrontMatter(this.#text);
    const shift = inserted - removed;
    const changeEnd = startLine + inserted;
    const fresh: BlockSpan[] = [];
    let old = from;
    let line = skipBlank(this.#text, from === 0 ? 0 : this.#blocks[from]!.startLine);
    while (line < this.#text.lineCount) {
      if (line >= changeEnd) {
        while (old < this.#blocks.length && this.#blocks[old]!.startLine + shift < line) old += 1;
        const known = this.#blocks[old];
        if (known && known.startLine >= startLine + removed && known.startLine + shift === line) break;
      }
      const block = blockAt(this.#text, line);
      fresh.push(block);
      line = skipBlank(this.#text, block.endLine);
    }
    if (line >= this.#text.lineCount) old = this.#blocks.length;
    for (let index = old; index < this.#blocks.length; index += 1) this.#blocks[index]!.startLine += shift;
    return this.#replace(from, old, fresh, startLine);
  }

  /** Puts `fresh` in the place of the blocks `from` up to `to`; those that end before `changedLine` are as they were. */
  #replace(from: number, to: number, fresh: readonly BlockSpan[], changedLine: number): BlockChange {
    const old = this.#blocks.slice(from, to);
    let same = 0;
    while (same < fresh.length && same < old.length && isUntouched(old[same]!, fresh[same]!, changedLine)) same += 1;
    const [outdated, spans] = [old.slice(same), fresh.slice(same)];
    if (outdated.length === spans.length && outdated.every(({ kind }, index) => kind === spans[index]!.kind)) {
      outdated.forEach((block, index) => {
        const { startLine, endLine } = spans[index]!;
        block.startLine = startLine;
        block.lineCount = endLine - startLine;
      });
      return { edited: outdated, removed: [], added: [] };
    }
    const added = spans.map((span) => new Block(span));
    splice(this.#blocks, from + same, outdated.length, added);
    return { edited: [], removed: outdated, added };
  }

  /** Whether front matter may have come, gone or changed its extent. One that is never closed any line can close. */
  #mayChangeFrontMatter({ startLine, inserted }: LineChange): boolean {
    if (!this.#hadFrontMatter && !mayHaveFrontMatter(this.#text)) return false;
    const first = this.#blocks[0];
    if (first?.kind === 'frontMatter') return startLine < first.endLine;
    if (startLine === 0) return true;
    for (let line = startLine; line < startLine + inserted; line += 1) {
      if (mayCloseFrontMatter(this.#text.line(line))) return true;
    }
    return false;
  }
}

function isUntouched(old: Block, fresh: BlockSpan, changedLine: number): boolean {
  const isSameSpan = old.kind === fresh.kind && old.startLine === fresh.startLine && old.endLine === fresh.endLine;
  return isSameSpan && old.endLine <= changedLine;
}

function wholeOf({ lineCount }: LineText): Block {
  return new Block({ kind: 'diagram', startLine: 0, endLine: lineCount });
}

/** Index of the last block that starts at `line` or before, or 0 when none does. */
export function blockIndexAt(blocks: readonly Block[], line: number): number {
  return lastAtOrBefore(blocks, line, (block) => block.startLine);
}
