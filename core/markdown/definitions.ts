import { visit } from 'unist-util-visit';
import { isBearable } from './bearable.ts';
import { parseBlock } from './parse-block.ts';

/** Definitions of links and footnotes, and the references to them: what one block must know of the others. */

const BRACKETS = /\[((?:[^[\]\\]|\\.){1,999})\]/g;

/** Labels as CommonMark compares them, escapes left as written: case folded, white space collapsed. */
function normalizeLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}

/** A definition where it stands on a line of its own: enough for blocks that are too large to parse. */
const DEFINITION = /^[ \t>]{0,20}\[((?:[^[\]\\\n]|\\.){1,999})\]:/gm;

/** The normalized labels that a block defines, those of footnotes with their `^`; parsed only where it may hold one. */
export function definitionsIn(block: string): readonly string[] {
  if (!block.includes(']:')) return [];
  const found = new Set<string>();
  if (!isBearable(block)) {
    for (const [, label] of block.matchAll(DEFINITION)) found.add(normalizeLabel(label!));
    return [...found];
  }
  visit(parseBlock(block), (node) => {
    if (node.type === 'definition') found.add(normalizeLabel(node.identifier));
    if (node.type === 'footnoteDefinition') found.add(normalizeLabel(`^${node.identifier}`));
  });
  return [...found];
}

/** All labels that a block may refer to, each once, sorted: whatever stands in brackets. */
export function labelsIn(block: string): readonly string[] {
  if (!block.includes('[')) return [];
  const found = new Set<string>();
  for (const [, label] of block.matchAll(BRACKETS)) found.add(normalizeLabel(label!));
  return [...found].sort();
}
