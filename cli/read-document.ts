import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

export const STANDARD_INPUT = '-';

/** The text of a file, or a `UsageError` that says in one line why there is none. `path` is as the user wrote it. */
export function readDocument(file: string, path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new UsageError(`${path}: cannot be read (${reason}).`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path}: is not valid UTF-8; save it as UTF-8 to have it linted.`);
  }
}

export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
