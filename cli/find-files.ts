import { lstatSync, type Stats, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { reasonOf } from './usage-error.ts';
import { toSlashes, walk } from './walk.ts';

export interface FoundFiles {
  /** Relative to the working directory with `/`, each once and sorted. */
  readonly files: readonly string[];
  /** One line for each path that names nothing, and for each folder that cannot be read. */
  readonly errors: readonly string[];
}

interface Glob {
  /** The folder above everything that can match. */
  readonly base: string;
  /** How many levels of folders can match. */
  readonly depth: number;
  /** Whether it matches a file, by its absolute path. */
  matches(file: string): boolean;
}

/**
 * The Markdown documents and Mermaid diagrams that `paths` name: files, folders and globs, of which those that start
 * with `!` leave out what they match. What is named itself is taken whatever its name and whatever is ignored. Symbolic
 * links are followed where they are named, not where they are met.
 */
export function findFiles(paths: readonly string[], workingDirectory: string): FoundFiles {
  const found = new Set<string>();
  const errors: string[] = [];
  const leftOut: Glob[] = [];
  const shown = (full: string) => toSlashes(relative(workingDirectory, full)) || '.';
  const fail = (full: string, error: unknown) => errors.push(`${shown(full)}: cannot be read (${reasonOf(error)}).`);
  const take = (file: string) => found.add(file);
  for (const path of paths) {
    const full = resolve(workingDirectory, path);
    const entry = path === '' ? 'is an empty path; "." is this folder' : look(full);
    const { isGlob, negated } = picomatch.scan(toSlashes(path));
    if (typeof entry !== 'string') {
      if (entry.isDirectory()) walk(full, { take, fail });
      // A pipe may be read, too: shells name what a command prints by one.
      else if (entry.isFile() || entry.isFIFO()) take(full);
      else errors.push(`${path}: is neither a file nor a folder.`);
    } else if (negated) leftOut.push(globOf(path.slice(1), workingDirectory));
    else if (isGlob) {
      const { base, depth, matches } = globOf(path, workingDirectory);
      let matched = false;
      const takeMatching = (file: string) => {
        if (!matches(file)) return;
        matched = true;
        take(file);
      };
      if (typeof look(base) !== 'string') walk(base, { take: takeMatching, fail }, depth);
      if (!matched) errors.push(`${path}: no Markdown document matches this glob.`);
    } else errors.push(`${path || '""'}: ${entry}.`);
  }
  const files = [...found].filter((file) => !leftOut.some(({ matches }) => matches(file)));
  return { files: files.map(shown).sort(), errors };
}

/** What stands at a path, or what is wrong with it in a few words. */
function look(full: string): Stats | string {
  try {
    return statSync(full);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'ELOOP') return 'is a link that leads back to itself';
    if (reason === 'ENOTDIR') return 'no such file or folder';
    if (reason !== 'ENOENT') return `cannot be read (${reason})`;
    const isLink = lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink();
    return isLink ? 'is a link to a file that does not exist' : 'no such file or folder';
  }
}

/** A glob without wildcards matches that file, or everything in that folder. */
function globOf(pattern: string, workingDirectory: string): Glob {
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
