import type { BlockKind } from './blocks.ts';
import { listMarker } from './lines.ts';

/** A stretch of a block's lines that is read on its own. */
export interface Piece {
  readonly source: string;
  /** How many lines at its start stand at the block's start as well: the head of a table, what an item begins with. */
  readonly repeated: number;
  /** What its other lines' numbers are less than in the block. */
  readonly line: number;
}

/** Longer blocks are read in pieces, so that none holds up others: in UTF-16 units. */
export const LARGEST_WHOLE = 10_000;
const LARGEST_PIECE = 5_000;
/** A longer first line is not worth repeating. */
const LONGEST_HEAD = 500;

/** The pieces of a block, none much larger than can be read in a few milliseconds; a small block is one piece. */
export function* piecesOf(source: string, kind: BlockKind): Generator<Piece> {
  if (source.length <= LARGEST_WHOLE) {
    yield { source, repeated: 0, line: 0 };
    return;
  }
  const lines = source.split('\n');
  const heads = lines.slice(0, kind === 'table' ? 2 : kind === 'listItem' ? 1 : 0);
  const head = heads.every(({ length }) => length <= LONGEST_HEAD) ? heads : [];
  for (let start = 0; start < lines.length; ) {
    const end = endOfPiece(lines, start, kind);
    const own = lines.slice(start, end);
    const repeated = start === 0 ? [] : head;
    yield { source: [...repeated, ...own].join('\n'), repeated: repeated.length, line: start - repeated.length };
    start = end;
  }
}

/** Where the piece that starts at `start` ends: at the last good place within its size, or else at that size. */
function endOfPiece(lines: readonly string[], start: number, kind: BlockKind): number {
  let size = lines[start]!.length;
  let best = 0;
  let end = start + 1;
  let inFence = false;
  for (; end < lines.length && size + lines[end]!.length < LARGEST_PIECE; end += 1) {
    const line = lines[end]!;
    if (kind === 'listItem' && isGoodStart(line) && !inFence) best = end;
    if (/^[\s>]*(?:`{3}|~{3})/.test(line)) inFence = !inFence;
    size += line.length + 1;
  }
  return end === lines.length || best === 0 ? end : best;
}

/** A nested item that the item's first line can hold. */
function isGoodStart(line: string): boolean {
  const text = line.trimStart();
  return line.length - text.length <= 5 && listMarker(text) !== undefined;
}
