import { afterAll, expect, type RunnerTestCase, type RunnerTestSuite } from 'vitest';

/** A rule that fewer cases hold is not known to be right: it has to speak, to be satisfied, and to see through traps. */
const FEWEST_CASES = 12;

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures to make.
afterAll(({}, suite) => {
  if (/[\\/]rules[\\/][^\\/]+[\\/]rule\.test\.ts$/.test(suite.file.filepath)) {
    expect(casesIn(suite), 'cases of this rule').toBeGreaterThanOrEqual(FEWEST_CASES);
  }
});

/** Each row of a table is a case. */
function casesIn(task: RunnerTestSuite | RunnerTestCase): number {
  return task.type === 'test' ? 1 : task.tasks.reduce((count, one) => count + casesIn(one), 0);
}
