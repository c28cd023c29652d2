import { type Block, blockIndexAt } from '../markdown/block-list.ts';
import { isComment } from '../markdown/blocks.ts';
import type { LineText } from '../text/line-text.ts';
import type { BlockDirective } from './block-facts.ts';

/** Lines from `startLine` up to, but not including, `endLine`. */
export interface LineSpan {
  readonly startLine: number;
  readonly endLine: number;
}

export interface DirectiveCoverage {
  /** The lines it speaks of. */
  readonly covers: LineSpan;
  /** Rules that are enabled again on an earlier line than where that ends. */
  readonly enabledAgain: ReadonlyMap<string, number>;
  /** Of an `enable`: the rules that were disabled until there, `ALL_RULES` for the end of one that names none. */
  readonly ends: ReadonlySet<string>;
}

export const ALL_RULES = '*';

/** Adds to directives, which are in the order of the document, what each speaks of. */
export function withCoverage(
  directives: readonly BlockDirective[],
  blocks: readonly Block[],
  text: LineText,
): readonly (BlockDirective & DirectiveCoverage)[] {
  const covered = directives.map((directive) => ({
    ...directive,
    covers: coverage(directive, blocks, text),
    enabledAgain: new Map<string, number>(),
    ends: new Set<string>(),
  }));
  let open: typeof covered = [];
  for (const directive of covered) {
    if (directive.name === 'disable') open.push(directive);
    if (directive.name === 'enable') open = open.filter((disabling) => staysOpen(disabling, directive));
  }
  return covered;
}

type Covered = BlockDirective & {
  covers: LineSpan;
  readonly enabledAgain: Map<string, number>;
  readonly ends: Set<string>;
};

/** Ends what `enabling` ends of `disabling`; whether any of it goes on. */
function staysOpen(disabling: Covered, enabling: Covered): boolean {
  const { line } = enabling.range.start;
  const { rules, enabledAgain } = disabling;
  for (const rule of enabling.rules) {
    if (enabledAgain.has(rule) || (rules.length > 0 && !rules.includes(rule))) continue;
    enabledAgain.set(rule, line);
    enabling.ends.add(rule);
  }
  if (enabling.rules.length === 0) enabling.ends.add(ALL_RULES);
  const goesOn = enabling.rules.length > 0 && (rules.length === 0 || rules.some((rule) => !enabledAgain.has(rule)));
  if (!goesOn) disabling.covers = { ...disabling.covers, endLine: line };
  return goesOn;
}

function coverage({ name, range }: BlockDirective, blocks: readonly Block[], text: LineText): LineSpan {
  const { line } = range.end;
  if (name === 'disable-file') return { startLine: 0, endLine: text.lineCount };
  if (name === 'disable-next') return coveredByNext(text, blocks, line);
  return { startLine: line, endLine: name === 'disable' ? text.lineCount : line };
}

/**
 * What a `disable-next` that ends on `line` covers: in a diagram file the next line; within a block the rest of it; in a
 * list the item that starts next, otherwise the block, which may be a whole list.
 */
function coveredByNext(text: LineText, blocks: readonly Block[], line: number): LineSpan {
  const index = blockIndexAt(blocks, line);
  const own = blocks[index];
  if (own?.kind === 'diagram') return { startLine: line + 1, endLine: line + 2 };
  if (own && line + 1 < own.endLine) return { startLine: line + 1, endLine: own.endLine };
  let first = index + 1;
  // Comments, and so other directives for the same block, may stand between.
  while (blocks[first] && isComment(text, blocks[first]!)) first += 1;
  const next = blocks[first];
  if (!next) return { startLine: line + 1, endLine: line + 1 };
  let last = first;
  if (own?.kind !== 'listItem' && next.kind === 'listItem') while (blocks[last + 1]?.kind === 'listItem') last += 1;
  return { startLine: next.startLine, endLine: blocks[last]!.endLine };
}
