import { reasonOf, UsageError } from './usage-error.ts';

/**
 * Resolves once `text` is written. A reader that has gone away, such as `head`, wants no more: that is no failure.
 *
 * @throws UsageError when it cannot be written
 */
export async function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  // The failure comes to the callback; without a listener it would end the process as well.
  if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  const error = await new Promise<Error | null | undefined>((done) => stream.write(text, done));
  if (error && reasonOf(error) !== 'EPIPE') throw new UsageError(`the output cannot be written (${reasonOf(error)}).`);
}
