import type { Nodes } from 'mdast';
import { isBearable } from '../markdown/bearable.ts';
import type { Block } from '../markdown/block-list.ts';
import { parseBlock } from '../markdown/parse-block.ts';
import type { LineText } from '../text/line-text.ts';
import type { Position } from '../text/position.ts';

/**
 * The nodes of the block's syntax tree that enclose `position`, outermost first; empty for a block that the parser
 * cannot bear. Their lines count from the block's first, from one.
 */
export function surroundingsAt(text: LineText, block: Block, position: Position): readonly Nodes[] {
  const source = text.slice(block.startLine, block.endLine);
  if (!isBearable(source)) return [];
  const line = position.line - block.startLine + 1;
  const column = position.character + 1;
  const path: Nodes[] = [];
  for (let node: Nodes | undefined = parseBlock(source); node; ) {
    path.push(node);
    const children: readonly Nodes[] = 'children' in node ? node.children : [];
    node = children.find((child) => encloses(child, line, column));
  }
  return path;
}

function encloses({ position }: Nodes, line: number, column: number): boolean {
  if (!position) return false;
  const { start, end } = position;
  return (
    (start.line < line || (start.line === line && start.column <= column)) &&
    (line < end.line || (line === end.line && column <= end.column))
  );
}
