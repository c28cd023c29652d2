import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TRADEOFF_IGNORE } from '../server/configuration-names.ts';
import { type Fail, type IgnoreFile, IgnoreFiles, isIgnored } from '../server/ignore-files.ts';
import { NODE_FILES, toSlashes } from '../server/node-files.ts';

const DOCUMENT = /\.(?:md|markdown|mmd|mermaid)$/i;
const ALWAYS_SKIPPED = new Set(['node_modules', '.git']);
const IGNORE_FILES = ['.gitignore', TRADEOFF_IGNORE];

export interface Visitor {
  /** A Markdown document or Mermaid diagram, by its absolute path. */
  take(file: string): void;
  /** A folder or ignore file that cannot be read. */
  fail: Fail;
}

/**
 * Visits the documents in `folder`, an absolute path, and `depth` levels of folders in all; what is ignored is left out,
 * but `folder` itself is visited whatever .gitignore names. Symbolic links are not followed, so that nothing is met twice.
 */
export function walk(folder: string, visitor: Visitor, depth = Number.POSITIVE_INFINITY): void {
  const start = toSlashes(folder);
  const all = new IgnoreFiles(IGNORE_FILES, NODE_FILES, visitor.fail);
  const above = all.above(start);
  const own = new IgnoreFiles([TRADEOFF_IGNORE], NODE_FILES, visitor.fail);
  visit(folder, isIgnored(start, true, above) ? own.above(start) : above, all, visitor, depth);
}

function visit(
  folder: string,
  above: readonly IgnoreFile[],
  ignoreFiles: IgnoreFiles,
  visitor: Visitor,
  depth: number,
): void {
  const inForce = [...above, ...ignoreFiles.in(toSlashes(folder))];
  for (const entry of entriesOf(folder, visitor)) {
    const full = join(folder, entry.name);
    if (ALWAYS_SKIPPED.has(entry.name) || isIgnored(toSlashes(full), entry.isDirectory(), inForce)) continue;
    if (entry.isFile() && DOCUMENT.test(entry.name)) visitor.take(full);
    else if (entry.isDirectory() && depth > 1) visit(full, inForce, ignoreFiles, visitor, depth - 1);
  }
}

function entriesOf(folder: string, visitor: Visitor) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    visitor.fail(folder, error);
    return [];
  }
}
