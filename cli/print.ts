import { writeSync } from 'node:fs';
import { reasonOf, UsageError } from './usage-error.ts';

/**
 * Resolves once `text` is written. A reader that has gone away, such as `head`, wants no more: that is no failure.
 *
 * @throws UsageError when it cannot be written
 */
export async function print(to: 'stdout' | 'stderr', text: string): Promise<void> {
  let rest: Uint8Array = Buffer.from(text);
  try {
    // Node's streams take longer to load than most documents to lint.
    while (rest.length > 0) rest = rest.subarray(writeSync(to === 'stdout' ? 1 : 2, rest));
  } catch (error) {
    // They can wait, though, for a reader that is slower than this.
    const failure = reasonOf(error) === 'EAGAIN' ? await writeToStream(process[to], rest) : error;
    if (failure && reasonOf(failure) !== 'EPIPE') {
      throw new UsageError(`the output cannot be written (${reasonOf(failure)}).`);
    }
  }
}

/** One line on standard error; where even that cannot be written, the exit code has to do. */
export function complain(message: string): Promise<void> {
  return print('stderr', `tradeoff: ${message}\n`).catch(() => {});
}

async function writeToStream(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<Error | null | undefined> {
  // The failure comes to the callback; without a listener it would end the process as well.
  if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  return new Promise((done) => stream.write(bytes, done));
}
