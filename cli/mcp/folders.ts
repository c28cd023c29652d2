import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { reasonOf, UsageError } from '../usage-error.ts';

/** The folders that may be read, and nothing beside them, whatever links lead out. */
export class Folders {
  readonly #roots: readonly string[];

  /** @throws UsageError when one cannot be found */
  constructor(folders: readonly string[], workingDirectory: string) {
    this.#roots = folders.map((folder) => realPath(resolve(workingDirectory, folder), folder));
  }

  /** The first is what relative paths start from. */
  get first(): string {
    return this.#roots[0]!;
  }

  /**
   * The absolute path of what `path` names.
   *
   * @throws UsageError when there is nothing, or it is not in the folders
   */
  locate(path: string): string {
    const given = resolve(this.first, path);
    // What is outside is not even said to be there or not.
    const real = this.#holds(given) ? realPath(given, path) : given;
    if (this.#holds(real)) return real;
    throw new UsageError(`${path}: is not in the folders that may be read.`);
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
    throw new UsageError(`${shown}: ${reasonOf(error) === 'ENOENT' ? 'no such file or folder' : reasonOf(error)}.`);
  }
}
