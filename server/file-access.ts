/** Where configuration comes from: the disk, or a client. Paths are as in `paths.ts`. */
export interface FileAccess {
  /**
   * The text of a file without a byte order mark; undefined where there is none, or a folder above it is none.
   *
   * @throws Error with a `code` where it cannot be read
   */
  read(file: string): string | undefined;
  /** Whether something of this name is there, a file or a folder. */
  exists(path: string): boolean;
}

/** Why something could not be read, in one word. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
