/** How long work may hold the thread, in milliseconds, before waiting messages are looked at. */
const SLICE = 8;

/**
 * Runs `steps` to their end in slices, so that keys and cancellations come in between; between slices `isSuperseded` is
 * asked whether anyone still wants the result. Resolves to whether the end was reached.
 */
export async function inSlices(steps: Iterator<void>, isSuperseded: () => boolean): Promise<boolean> {
  let sliceStart = performance.now();
  while (!steps.next().done) {
    if (performance.now() - sliceStart < SLICE) continue;
    await new Promise((resume) => setImmediate(resume));
    if (isSuperseded()) return false;
    sliceStart = performance.now();
  }
  return true;
}
