import { readFileSync } from 'node:fs';
import { reasonOf, UsageError } from './usage-error.ts';

export const STANDARD_INPUT = '-';

/** The text of a file, or a `UsageError` that says in one line why there is none. `path` is as the user wrote it. */
export function readDocument(file: string, path: string): string {
  return decode(readBytes(file, path), path);
}

/**
 * The text of `bytes`, without a byte order mark.
 *
 * @throws UsageError when they are not UTF-8
 */
export function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path}: is not valid UTF-8; save it as UTF-8 to have it linted.`);
  }
}

function readBytes(file: string, path: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${reasonOf(error)}).`);
  }
}
