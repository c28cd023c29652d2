import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { reviewDocument } from '../../cli/review-command.ts';
import type { DiagramJudge } from '../../core/index.ts';

/** No diagram is asked about here. */
const judge: DiagramJudge = {
  judge: () => Promise.reject(new Error('There is no diagram.')),
  dispose: () => Promise.resolve(),
};
const given = { rules: {}, configurationFile: undefined, standardInputName: undefined };
const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';

function hostOf(standardInput = '') {
  const workingDirectory = mkdtempSync(join(tmpdir(), 'tradeoff-'));
  return { workingDirectory, readStandardInput: async () => new TextEncoder().encode(standardInput), judge };
}

describe('tradeoff review', () => {
  it('prints the matrix of a file, its lines linked', async () => {
    const host = hostOf();
    writeFileSync(join(host.workingDirectory, 'trips (new).md'), DESIGN);
    const text = await reviewDocument({ ...given, path: 'trips (new).md' }, host);
    expect(text).toMatch(/^## Trade-offs in trips \(new\)\.md\n\n0 of 1 stated, 1 missing\./);
    expect(text).toContain('| **Cassandra** ([line 5](trips%20%28new%29.md#L5)) | **missing** |');
  });

  it('reads standard input, where nothing can be linked', async () => {
    const text = await reviewDocument({ ...given, path: '-' }, hostOf(DESIGN));
    expect(text).toContain('## Trade-offs in standard input');
    expect(text).toContain('| **Cassandra** (line 5) | **missing** |');
  });

  it('takes the options that linting takes', async () => {
    const text = await reviewDocument({ ...given, path: '-', rules: { 'cap-tradeoff': 'ignore' } }, hostOf(DESIGN));
    expect(text).toContain('It names no component that has to state a trade-off.');
    const argv = ['review', '--rule', 'cap-tradeoff=hint', '--config', 'a.json', 'a.md'];
    expect(readArguments(argv)).toEqual({
      name: 'review',
      review: { ...given, path: 'a.md', rules: { 'cap-tradeoff': 'hint' }, configurationFile: 'a.json' },
    });
  });

  it('says in a line what it cannot do', async () => {
    expect(() => readArguments(['review'])).toThrow('review takes one file');
    expect(() => readArguments(['review', 'a.md', 'b.md'])).toThrow('review takes one file');
    await expect(reviewDocument({ ...given, path: 'none.md' }, hostOf())).rejects.toThrow(
      'none.md: cannot be read (ENOENT).',
    );
  });
});
