import ignore, { type Ignore } from 'ignore';
import { TRADEOFF_IGNORE } from './configuration-names.ts';
import type { FileAccess } from './file-access.ts';
import { joined, parentOf, relativeTo } from './paths.ts';

/** Patterns of one file, which apply below its folder. */
export interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** A file that cannot be read. */
export type Fail = (path: string, error: unknown) => void;

/** Reads ignore files of certain names. */
export class IgnoreFiles {
  readonly #names: readonly string[];
  readonly #access: FileAccess;
  readonly #fail: Fail;

  constructor(names: readonly string[], access: FileAccess, fail: Fail = () => {}) {
    this.#names = names;
    this.#access = access;
    this.#fail = fail;
  }

  /** Those in `folder`, an absolute path. */
  in(folder: string): readonly IgnoreFile[] {
    return this.#names.flatMap((name) => {
      const path = joined(folder, name);
      if (!this.#access.exists(path)) return [];
      try {
        const text = this.#access.read(path);
        return text === undefined ? [] : [{ folder, patterns: ignore().add(text) }];
      } catch (error) {
        this.#fail(path, error);
        return [];
      }
    });
  }

  /** Those from the repository's root down to, but without, `folder`. */
  above(folder: string): readonly IgnoreFile[] {
    const files: IgnoreFile[] = [];
    for (let at = folder; !this.#access.exists(joined(at, '.git')) && parentOf(at) !== at; ) {
      at = parentOf(at);
      files.unshift(...this.in(at));
    }
    return files;
  }
}

/** Whether `full`, an absolute path, is ignored: the last pattern that speaks of it decides. */
export function isIgnored(full: string, isFolder: boolean, ignoreFiles: readonly IgnoreFile[]): boolean {
  let ignored = false;
  for (const { folder, patterns } of ignoreFiles) {
    const path = relativeTo(folder, full) + (isFolder ? '/' : '');
    const result = patterns.test(path);
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}

/** Whether Tradeoff is to leave a document alone although it is named, or open in an editor. */
export function isLeftAlone(document: string, access: FileAccess): boolean {
  const folder = parentOf(document);
  const files = new IgnoreFiles([TRADEOFF_IGNORE], access);
  return isIgnored(document, false, [...files.above(folder), ...files.in(folder)]);
}
