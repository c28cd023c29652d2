import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Names what Tradeoff leaves alone, wherever it is asked: in the syntax of .gitignore, below its folder. */
export const TRADEOFF_IGNORE = '.tradeoffignore';

/** Patterns of one file, which apply below its folder. */
export interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** A file that cannot be read. */
export type Fail = (path: string, error: unknown) => void;

/** The ignore files of these names in `folder`, an absolute path. */
export function ignoreFilesIn(folder: string, names: readonly string[], fail: Fail): readonly IgnoreFile[] {
  return names.flatMap((name) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    try {
      return [{ folder, patterns: ignore().add(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) }];
    } catch (error) {
      fail(path, error);
      return [];
    }
  });
}

/** Ignore files from the repository's root down to, but without, `folder`. */
export function ignoreFilesAbove(folder: string, names: readonly string[], fail: Fail): readonly IgnoreFile[] {
  const files: IgnoreFile[] = [];
  for (let at = folder; !existsSync(join(at, '.git')) && dirname(at) !== at; ) {
    at = dirname(at);
    files.unshift(...ignoreFilesIn(at, names, fail));
  }
  return files;
}

/** Whether `full`, an absolute path, is ignored: the last pattern that speaks of it decides. */
export function isIgnored(full: string, isFolder: boolean, ignoreFiles: readonly IgnoreFile[]): boolean {
  let ignored = false;
  for (const { folder, patterns } of ignoreFiles) {
    const path = toSlashes(relative(folder, full)) + (isFolder ? '/' : '');
    const result = patterns.test(path);
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}

/** Whether Tradeoff is to leave a document alone although it is named, or open in an editor. */
export function isLeftAlone(file: string, fail: Fail = () => {}): boolean {
  const folder = dirname(file);
  const names = [TRADEOFF_IGNORE];
  return isIgnored(file, false, [...ignoreFilesAbove(folder, names, fail), ...ignoreFilesIn(folder, names, fail)]);
}

/** A path as it is shown and matched, whatever the system. */
export function toSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
