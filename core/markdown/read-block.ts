import type { Steps } from '../steps.ts';
import { isBearable } from './bearable.ts';
import type { BlockKind } from './blocks.ts';
import type { FencedCode, Passage } from './content.ts';
import { parsedContent } from './parsed-content.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { plainContent, rawPassages } from './plain-content.ts';

/** How far a block could be read as Markdown: a guard has cut it to pieces, or given up on one. */
export type Fidelity = 'whole' | 'inPieces' | 'asPlainText';

export interface BlockContent {
  readonly passages: readonly Passage[];
  readonly fences: readonly FencedCode[];
  readonly fidelity: Fidelity;
}

/**
 * Reads one block: `source` with `\n` line ends, `definitions` being the labels of link definitions that it refers to. What is too large for the parser it
 * gets in pieces, a piece a step, and what it cannot bear is read as plain text.
 */
export function* readBlock(source: string, kind: BlockKind, definitions: readonly string[]): Steps<BlockContent> {
  const plain = plainContent(source, kind, definitions);
  if (plain) return { ...plain, fidelity: 'whole' };
  const passages: Passage[] = [];
  const fences: FencedCode[] = [];
  let fidelity: Fidelity = 'whole';
  for (const piece of piecesOf(source, kind)) {
    if (piece.line > 0 && fidelity === 'whole') fidelity = 'inPieces';
    if (isBearable(piece.source)) {
      const content = parsedContent(piece, definitions);
      passages.push(...content.passages);
      fences.push(...content.fences);
      yield;
    } else {
      fidelity = 'asPlainText';
      for (const passage of plainPassages(piece)) {
        passages.push(passage);
        yield;
      }
    }
  }
  return { passages, fences, fidelity };
}

/** A longer line is several passages. */
const LONGEST_LINE = 5_000;

/** The lines of a piece as they stand; long ones are cut at blanks. */
function* plainPassages({ source, repeated, line }: Piece): Generator<Passage> {
  const lines = source.split('\n').slice(repeated);
  if (lines.length > 1) {
    yield* rawPassages('paragraph', lines, (index) => ({ line: line + repeated + index, character: 0 }));
    return;
  }
  const [text = ''] = lines;
  for (let start = 0; start < text.length; ) {
    const blank = start + LONGEST_LINE < text.length ? text.lastIndexOf(' ', start + LONGEST_LINE) : text.length;
    const end = blank > start ? blank : start + LONGEST_LINE;
    const character = start;
    yield* rawPassages('paragraph', [text.slice(start, end)], () => ({ line: line + repeated, character }));
    start = end;
  }
}
