export { reasonOf } from '../server/file-access.ts';

/** The command could not run: its message is one line for standard error, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
