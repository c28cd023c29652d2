/** How long work may hold the thread, in milliseconds, before waiting messages are looked at. */
const SLICE = 8;

/** What work has come to. */
export interface Done<Result> {
  readonly result: Result;
}

/**
 * Runs `steps` to their end in slices, so that keys and cancellations come in between; between slices `isSuperseded` is
 * asked whether anyone still wants the result. Resolves to undefined where nobody does.
 */
export async function inSlices<Result>(
  steps: Iterator<void, Result>,
  isSuperseded: () => boolean,
): Promise<Done<Result> | undefined> {
  let sliceStart = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return { result: step.value };
    if (performance.now() - sliceStart < SLICE) continue;
    await new Promise((resume) => setImmediate(resume));
    if (isSuperseded()) return undefined;
    sliceStart = performance.now();
  }
}
