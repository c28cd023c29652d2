import { Graph } from 'dagre-d3-es/src/graphlib/graph.js';
import { expect, it } from 'vitest';
import { currentInterruption, TimeIsUp, withinTime } from './time-limit.ts';

/** What a layout does, as long as `goesOn` says so. */
async function lookAround(goesOn: () => boolean): Promise<string> {
  const graph = new Graph().setNode('a', 'a label');
  while (goesOn()) graph.node('a');
  return graph.node('a') as string;
}

it('stops a layout that takes longer than it may, within itself', async () => {
  const start = performance.now();
  await expect(withinTime(20, () => lookAround(() => performance.now() - start < 5000))).rejects.toThrow(TimeIsUp);
  expect(performance.now() - start).toBeLessThan(1000);
});

it('stops when nobody wants the result any more, also between two steps', async () => {
  const wanted = new AbortController();
  const work = withinTime(
    Number.POSITIVE_INFINITY,
    async () => {
      const given = currentInterruption();
      wanted.abort(new Error('not wanted'));
      expect(given.aborted).toBe(true);
      return lookAround(() => true);
    },
    wanted.signal,
  );
  await expect(work).rejects.toThrow('not wanted');
  await expect(withinTime(1000, async () => 'never begun', wanted.signal)).rejects.toThrow('not wanted');
  expect(currentInterruption().aborted).toBe(false);
});

it('lets others go on, and whatever comes after', async () => {
  let steps = 0;
  expect(await withinTime(10_000, () => lookAround(() => steps++ < 1000))).toBe('a label');
  await withinTime(0, async () => {});
  steps = 0;
  expect(await lookAround(() => steps++ < 1000)).toBe('a label');
});
