import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import type { LintOutput } from '../../cli/lint-command.ts';
import { watchAndLint } from '../../cli/watch-command.ts';
import { folderWith } from '../folder.ts';
import { JUDGE, runLint } from './lint.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';

/** Watches `folder` while `play` is on; `until` waits for what is shown to be as wanted. */
async function watched(
  folder: string,
  argv: readonly string[],
  play: (until: (isWanted: (last: string) => boolean) => Promise<LintOutput>) => Promise<void>,
): Promise<void> {
  const shown: LintOutput[] = [];
  let next = () => {};
  const show = async (output: LintOutput) => {
    shown.push(output);
    next();
  };
  const until = (isWanted: (last: string) => boolean) =>
    new Promise<LintOutput>((done) => {
      next = () => {
        const last = shown.at(-1);
        if (last && isWanted(JSON.stringify(last))) done(last);
      };
      next();
    });
  const command = readArguments(['--watch', '--format', 'json', ...argv]);
  if (command.name !== 'lint') throw new Error(command.name);
  const end = new AbortController();
  const host = {
    workingDirectory: folder,
    readStandardInput: async () => Buffer.of(),
    judge: JUDGE,
    acceptance: async () => ({ who: '', when: '' }),
  };
  const watching = watchAndLint(command.lint, host, show, end.signal);
  await until(() => true);
  // The watcher is ready a little after the first result.
  await new Promise((done) => setTimeout(done, 1000));
  await play(until);
  end.abort();
  await watching;
}

describe('--watch', () => {
  it('lints again when a document, its configuration or what that extends changes', async () => {
    const folder = folderWith({
      'docs/a.md': '# Notes',
      '.tradeoff.yaml': 'extends: ./shared/base.yaml',
      'shared/base.yaml': '',
    });
    await watched(folder, ['docs'], async (until) => {
      mkdirSync(join(folder, 'docs/sub'));
      writeFileSync(join(folder, 'docs/sub/b.md'), DESIGN);
      await until((last) => last.includes('cap-tradeoff'));
      writeFileSync(join(folder, 'shared/base.yaml'), 'rules: {cap-tradeoff: loud}');
      expect(await until((last) => last.includes('must be one of'))).toMatchObject({ exitCode: 2 });
      writeFileSync(join(folder, 'shared/base.yaml'), 'rules: {cap-tradeoff: ignore}');
      await until((last) => last.includes('b.md') && !last.includes('cap-tradeoff'));
      rmSync(join(folder, 'docs/sub/b.md'));
      await until((last) => !last.includes('b.md'));
    });
  });

  it('waits for a configuration that is bad or gone to be good again', async () => {
    const folder = folderWith({ 'a.md': DESIGN, 'ci/lint.yaml': 'rules: {cap-tradeoff: hint}' });
    const file = join(folder, 'ci/lint.yaml');
    await watched(folder, ['--config', 'ci/lint.yaml', 'a.md'], async (until) => {
      writeFileSync(file, 'rules: [');
      expect(await until((last) => last.includes('is no YAML'))).toMatchObject({ exitCode: 2 });
      rmSync(file);
      expect(await until((last) => last.includes('ENOENT'))).toMatchObject({ exitCode: 2 });
      writeFileSync(file, 'rules: {cap-tradeoff: error}');
      expect(await until((last) => last.includes('cap-tradeoff'))).toMatchObject({ errors: [], exitCode: 1 });
    });
  });

  it('lints again when a configuration appears above what is watched, and when the baseline changes', async () => {
    const folder = folderWith({ 'docs/sub/a.md': DESIGN });
    await runLint(folder, ['--baseline', 'accepted.json', '--update-baseline']);
    await watched(folder, ['--baseline', 'accepted.json', 'docs/sub'], async (until) => {
      await until((last) => !last.includes('cap-tradeoff'));
      writeFileSync(join(folder, 'accepted.json'), '{"version": 1, "accepted": []}');
      expect(await until((last) => last.includes('cap-tradeoff'))).toMatchObject({ exitCode: 1 });
      writeFileSync(join(folder, 'docs/.tradeoff.yaml'), 'rules: {cap-tradeoff: hint}');
      expect(await until((last) => last.includes('hint'))).toMatchObject({ exitCode: 0 });
    });
  });
});
