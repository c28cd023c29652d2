import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

const DOCUMENT = /\.(?:md|markdown|mmd|mermaid)$/i;
const ALWAYS_SKIPPED = new Set(['node_modules', '.git']);

/** Patterns of one folder's .gitignore, which apply below that folder. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

export interface Visitor {
  /** A Markdown document or Mermaid diagram, by its absolute path. */
  take(file: string): void;
  /** A folder or ignore file that cannot be read. */
  fail(path: string, error: unknown): void;
}

/**
 * Visits the documents in `folder`, an absolute path, and `depth` levels of folders in all; what is ignored is left out,
 * but `folder` itself is visited whatever is ignored. Symbolic links are not followed, so that nothing is met twice.
 */
export function walk(folder: string, visitor: Visitor, depth = Number.POSITIVE_INFINITY): void {
  const above = ignoreFilesAbove(folder, visitor);
  visit(folder, isIgnored(folder, true, above) ? [] : above, visitor, depth);
}

function visit(folder: string, ignoreFiles: readonly IgnoreFile[], visitor: Visitor, depth: number): void {
  const own = readIgnoreFile(folder, visitor);
  const inForce = own ? [...ignoreFiles, own] : ignoreFiles;
  for (const entry of entriesOf(folder, visitor)) {
    const full = join(folder, entry.name);
    if (ALWAYS_SKIPPED.has(entry.name) || isIgnored(full, entry.isDirectory(), inForce)) continue;
    if (entry.isFile() && DOCUMENT.test(entry.name)) visitor.take(full);
    else if (entry.isDirectory() && depth > 1) visit(full, inForce, visitor, depth - 1);
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

function isIgnored(full: string, isFolder: boolean, ignoreFiles: readonly IgnoreFile[]): boolean {
  let ignored = false;
  for (const { folder, patterns } of ignoreFiles) {
    const path = toSlashes(relative(folder, full)) + (isFolder ? '/' : '');
    const result = patterns.test(path);
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}

/** Ignore files from the repository's root down to, but without, `folder`. */
function ignoreFilesAbove(folder: string, visitor: Visitor): readonly IgnoreFile[] {
  const files: IgnoreFile[] = [];
  for (let at = folder; !existsSync(join(at, '.git')) && dirname(at) !== at; ) {
    at = dirname(at);
    const file = readIgnoreFile(at, visitor);
    if (file) files.unshift(file);
  }
  return files;
}

function readIgnoreFile(folder: string, visitor: Visitor): IgnoreFile | undefined {
  const path = join(folder, '.gitignore');
  if (!existsSync(path)) return undefined;
  try {
    return { folder, patterns: ignore().add(readFileSync(path, 'utf8')) };
  } catch (error) {
    visitor.fail(path, error);
    return undefined;
  }
}

/** A path as it is shown and matched, whatever the system. */
export function toSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
