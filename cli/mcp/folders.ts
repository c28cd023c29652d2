import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { reasonOf, UsageError } from '../usage-error.ts';

/** The folders that may be read, and nothing beside them, whatever links lead out. */
export class Folders {
  readonly #roots: readonly string[];

  /** @throws UsageError when one cannot be found */
  constructor(folders: readonly string[], workingDirectory: string) {
    this.#roots = folders.map((folder) => realPath(resolve(workingDirectory, folder), folder));
  }

  /** What output names documents from. */
  get first(): string {
    return this.#roots[0]!;
  }

  /**
   * The absolute path of what `path` names, in the first of the folders that has it.
   *
   * @throws UsageError when there is nothing, or it is not in the folders
   */
  locate(path: string): string {
    const real = this.#found(path);
    const allowed = real.find((full) => this.#holds(full));
    if (allowed !== undefined) return allowed;
    const isMissing = real.length === 0 && this.#inside(path).length > 0;
    throw isMissing ? missing(path) : notAllowed(path);
  }

  /**
   * Where a document called `name` would stand, below the nearest folder that exists.
   *
   * @throws UsageError when that is not in the folders
   */
  placeFor(name: string): string {
    const parts = name.split(/[\\/]/);
    for (let length = parts.length; length > 0; length -= 1) {
      const real = this.#found(parts.slice(0, length).join('/'));
      const allowed = real.find((full) => this.#holds(full));
      if (allowed !== undefined) return resolve(allowed, ...parts.slice(length));
      if (real.length > 0) throw notAllowed(name);
    }
    const [place] = this.#inside(name);
    if (place === undefined) throw notAllowed(name);
    return place;
  }

  /** What `path` names below each of the folders: what is outside is not even looked for. */
  #inside(path: string): readonly string[] {
    return this.#roots.map((root) => resolve(root, path)).filter((full) => this.#holds(full));
  }

  /** What of that exists, wherever links lead. */
  #found(path: string): readonly string[] {
    return this.#inside(path)
      .filter((full) => existsSync(full))
      .map((full) => realPath(full, path));
  }

  #holds(path: string): boolean {
    return this.#roots.some((root) => {
      const below = relative(root, path);
      return below === '' || !(below === '..' || /^\.\.[\\/]/.test(below) || isAbsolute(below));
    });
  }
}

function realPath(path: string, shown: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw reasonOf(error) === 'ENOENT' ? missing(shown) : new UsageError(`${shown}: ${reasonOf(error)}.`);
  }
}

function missing(path: string): UsageError {
  return new UsageError(`${path}: no such file or folder.`);
}

function notAllowed(path: string): UsageError {
  return new UsageError(`${path}: is not in the folders that may be read.`);
}
