import { lstatSync, type Stats, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { toSlashes } from '../server/node-files.ts';
import type { Glob } from './glob.ts';
import { reasonOf } from './usage-error.ts';

export interface FoundFiles {
  /** Relative to the working directory with `/`, each once and sorted. */
  readonly files: readonly string[];
  /** One line for each path that names nothing, and for each folder that cannot be read. */
  readonly errors: readonly string[];
}

/**
 * The Markdown documents and Mermaid diagrams that `paths` name: files, folders and globs, of which those that start
 * with `!` leave out what they match. What is named itself is taken whatever its name and whatever is ignored. Symbolic
 * links are followed where they are named, not where they are met.
 */
export async function findFiles(paths: readonly string[], workingDirectory: string): Promise<FoundFiles> {
  const found = new Set<string>();
  const errors: string[] = [];
  const leftOut: Glob[] = [];
  const shown = (full: string) => toSlashes(relative(workingDirectory, full)) || '.';
  const fail = (full: string, error: unknown) => errors.push(`${shown(full)}: cannot be read (${reasonOf(error)}).`);
  const take = (file: string) => found.add(file);
  for (const path of paths) {
    const full = resolve(workingDirectory, path);
    const entry = path === '' ? 'is an empty path; "." is this folder' : look(full);
    if (typeof entry !== 'string') {
      if (entry.isDirectory()) (await import('./walk.ts')).walk(full, { take, fail });
      // A pipe may be read, too: shells name what a command prints by one.
      else if (entry.isFile() || entry.isFIFO()) take(full);
      else errors.push(`${path}: is neither a file nor a folder.`);
      continue;
    }
    const { globOf, scanGlob } = await import('./glob.ts');
    const { isGlob, negated } = scanGlob(path);
    if (negated) leftOut.push(globOf(path.slice(1), workingDirectory));
    else if (isGlob) {
      const { base, depth, matches } = globOf(path, workingDirectory);
      let matched = false;
      const takeMatching = (file: string) => {
        if (!matches(file)) return;
        matched = true;
        take(file);
      };
      if (typeof look(base) !== 'string') (await import('./walk.ts')).walk(base, { take: takeMatching, fail }, depth);
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
