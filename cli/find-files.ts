import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import { UsageError } from './usage-error.ts';

const DOCUMENT = /\.(?:md|markdown|mmd|mermaid)$/i;
const ALWAYS_SKIPPED = new Set(['node_modules', '.git']);

/** Patterns of one folder's .gitignore, which apply below that folder. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/**
 * The Markdown documents and Mermaid diagrams that `paths` name, as paths relative to `workingDirectory` with `/`, each once and sorted. A
 * file that is named itself is taken whatever its name and whatever is ignored.
 *
 * @throws UsageError when a path does not exist or a glob matches nothing
 */
export function findFiles(paths: readonly string[], workingDirectory: string): readonly string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const full = resolve(workingDirectory, path);
    if (existsSync(full)) {
      if (statSync(full).isDirectory()) walk(full, ignoreFilesAbove(full), (file) => found.add(file));
      else found.add(full);
    } else if (picomatch.scan(path).isGlob) {
      const matches = picomatch(path.replace(/^\.\//, ''));
      const before = found.size;
      walk(workingDirectory, ignoreFilesAbove(workingDirectory), (file) => {
        if (matches(toSlashes(relative(workingDirectory, file)))) found.add(file);
      });
      if (found.size === before) throw new UsageError(`${path}: no Markdown document matches this glob.`);
    } else throw new UsageError(`${path}: no such file or folder.`);
  }
  return [...found].map((file) => toSlashes(relative(workingDirectory, file))).sort();
}

function walk(folder: string, ignoreFiles: readonly IgnoreFile[], take: (file: string) => void): void {
  const own = readIgnoreFile(folder);
  const inForce = own ? [...ignoreFiles, own] : ignoreFiles;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = join(folder, entry.name);
    if (ALWAYS_SKIPPED.has(entry.name) || isIgnored(full, entry.isDirectory(), inForce)) continue;
    if (entry.isDirectory()) walk(full, inForce, take);
    else if (entry.isFile() && DOCUMENT.test(entry.name)) take(full);
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
function ignoreFilesAbove(folder: string): readonly IgnoreFile[] {
  const files: IgnoreFile[] = [];
  for (let at = folder; !existsSync(join(at, '.git')) && dirname(at) !== at; ) {
    at = dirname(at);
    const file = readIgnoreFile(at);
    if (file) files.unshift(file);
  }
  return files;
}

function readIgnoreFile(folder: string): IgnoreFile | undefined {
  const path = join(folder, '.gitignore');
  return existsSync(path) ? { folder, patterns: ignore().add(readFileSync(path, 'utf8')) } : undefined;
}

function toSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
