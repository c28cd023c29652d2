import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import type { LintOutput } from '../../cli/lint-command.ts';
import { watchAndLint } from '../../cli/watch-command.ts';
import { folderWith } from '../folder.ts';
import { JUDGE } from './lint.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';

describe('--watch', () => {
  it('lints again when a document, its configuration or what that extends changes', async () => {
    const folder = folderWith({
      'docs/a.md': '# Notes',
      '.tradeoff.yaml': 'extends: ./shared/base.yaml',
      'shared/base.yaml': '',
    });
    const shown: LintOutput[] = [];
    let next = () => {};
    const show = async (output: LintOutput) => {
      shown.push(output);
      next();
    };
    /** What is shown once it is as wanted. */
    const until = (isWanted: (last: string) => boolean) =>
      new Promise<void>((resolve) => {
        next = () => isWanted(JSON.stringify(shown.at(-1) ?? '')) && resolve();
        next();
      });
    const command = readArguments(['--watch', '--format', 'json', 'docs']);
    if (command.name !== 'lint') throw new Error(command.name);
    const end = new AbortController();
    const host = {
      workingDirectory: folder,
      readStandardInput: async () => Buffer.of(),
      judge: JUDGE,
      acceptance: async () => ({ who: '', when: '' }),
    };
    const watching = watchAndLint(command.lint, host, show, end.signal);
    await until((last) => last.includes('docs/a.md'));
    // The watcher is ready a little after the first result.
    await new Promise((done) => setTimeout(done, 1000));

    mkdirSync(join(folder, 'docs/sub'));
    writeFileSync(join(folder, 'docs/sub/b.md'), DESIGN);
    await until((last) => last.includes('cap-tradeoff'));
    writeFileSync(join(folder, 'shared/base.yaml'), 'rules: {cap-tradeoff: loud}');
    await until((last) => last.includes('must be one of'));
    expect(shown.at(-1)).toMatchObject({ exitCode: 2 });
    writeFileSync(join(folder, 'shared/base.yaml'), 'rules: {cap-tradeoff: ignore}');
    await until((last) => last.includes('b.md') && !last.includes('cap-tradeoff'));
    rmSync(join(folder, 'docs/sub/b.md'));
    await until((last) => !last.includes('b.md'));
    end.abort();
    await watching;
  });
});
