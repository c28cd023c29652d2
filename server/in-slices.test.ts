import { describe, expect, it } from 'vitest';
import { inSlices } from './in-slices.ts';

function* busy(steps: number, milliseconds: number): Generator<void> {
  for (let step = 0; step < steps; step += 1) {
    for (const end = performance.now() + milliseconds; performance.now() < end; );
    yield;
  }
}

describe('work in slices', () => {
  it('runs to its end, and lets others have their turn meanwhile', async () => {
    let turns = 0;
    const other = setInterval(() => (turns += 1), 1);
    function* answering() {
      yield* busy(20, 5);
      return 'answer';
    }
    expect(await inSlices(answering(), () => false)).toEqual({ result: 'answer' });
    clearInterval(other);
    expect(turns).toBeGreaterThan(3);
  });

  it('stops when it is superseded', async () => {
    let taken = 0;
    function* counted(): Generator<void> {
      for (const step of busy(1000, 5)) {
        taken += 1;
        yield step;
      }
    }
    expect(await inSlices(counted(), () => taken >= 4)).toBeUndefined();
    expect(taken).toBeLessThan(20);
  });

  it('does not wait when there is little to do', async () => {
    let waited = false;
    setImmediate(() => (waited = true));
    await inSlices(busy(3, 0), () => false);
    expect(waited).toBe(false);
  });
});
