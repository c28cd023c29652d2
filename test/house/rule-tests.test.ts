import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { RULES } from '../../rules/index.ts';

// `test/enough-cases.ts` counts the cases of each.
it('are there for each rule', () => {
  const missing = RULES.filter(({ id }) => !existsSync(resolve(import.meta.dirname, `../../rules/${id}/rule.test.ts`)));
  expect(missing.map(({ id }) => id)).toEqual([]);
});
