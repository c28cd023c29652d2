import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { toSlashes } from '../server/node-files.ts';

export interface Glob {
  /** The folder above everything that can match. */
  readonly base: string;
  /** How many levels of folders can match. */
  readonly depth: number;
  /** Whether it matches a file, by its absolute path. */
  matches(file: string): boolean;
}

/** Whether a path has wildcards, and whether it leaves out what it matches. */
export function scanGlob(path: string): { readonly isGlob: boolean; readonly negated: boolean } {
  return picomatch.scan(toSlashes(path));
}

/** A glob without wildcards matches that file, or everything in that folder. */
export function globOf(pattern: string, workingDirectory: string): Glob {
  const scanned = picomatch.scan(toSlashes(pattern));
  const base = resolve(workingDirectory, scanned.base);
  const isMatch = scanned.glob === '' ? undefined : picomatch(scanned.glob);
  return {
    base,
    depth: scanned.glob.includes('**') ? Number.POSITIVE_INFINITY : scanned.glob.split('/').length,
    matches: (file) => {
      if (!isMatch) return file === base || file.startsWith(`${base}${sep}`);
      const below = toSlashes(relative(base, file));
      return !below.startsWith('../') && isMatch(below);
    },
  };
}
