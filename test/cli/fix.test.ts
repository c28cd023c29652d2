import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folder.ts';
import { runLint } from './lint.ts';

const USELESS = '<!-- tradeoff-disable-next cap-tradeoff -- of old -->\n\nNothing here.\n';
const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';

describe('--fix', () => {
  it('writes what needs no decision, byte order mark and line ends as they were, and reports the rest', async () => {
    const folder = folderWith({
      'a.md': `\uFEFF${DESIGN}\n${USELESS}`.replaceAll('\n', '\r\n'),
      'b.md': DESIGN,
    });
    const { output, exitCode } = await runLint(folder, ['--fix']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(
      `\uFEFF${DESIGN}\nNothing here.\n`.replaceAll('\n', '\r\n'),
    );
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe(DESIGN);
    expect(output).toContain('2 documents, 2 taken for designs: 2 warning. 1 fix written.');
    expect(exitCode).toBe(1);
  });

  it('writes no file that it has nothing to change in', async () => {
    const folder = folderWith({ 'a.md': DESIGN });
    chmodSync(join(folder, 'a.md'), 0o400);
    expect((await runLint(folder, ['--fix'])).errors).toEqual([]);
  });

  it('writes several in one document', async () => {
    const folder = folderWith({ 'a.md': `${DESIGN}\n${USELESS}\n${USELESS}`.replace('Cassandra', 'a file') });
    await runLint(folder, ['--fix']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toMatch(/a file\.\n\nNothing here\.\n\nNothing here\.\n$/);
  });

  it.each(['--fix', '--watch'])('%s is not for standard input', (option) => {
    expect(() => runLint('/', [option, '-'])).toThrow(`${option} cannot be combined with "-".`);
  });
});
