import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folder.ts';
import { lintJson, runLint } from './lint.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';
const MORE = `${DESIGN}\nFares are in a Redis cache.\n`;
const ACCEPT = ['--baseline', 'accepted.json', '--update-baseline', '--reason', 'shipped in 2019'];

const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'accepted.json'), 'utf8'));

describe('--baseline', () => {
  it('accepts what exists, says who, when and why, and fails on what is new', async () => {
    const folder = folderWith({ 'a.md': DESIGN, 'b.md': '# Notes' });
    const accepted = await runLint(folder, ACCEPT);
    expect(accepted).toMatchObject({ exitCode: 0, output: expect.stringContaining('1 accepted by accepted.json.') });
    expect(read(folder)).toEqual({
      version: 1,
      accepted: [
        {
          path: 'a.md',
          rule: 'cap-tradeoff',
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          text: 'Cassandra',
          who: 'Ada',
          when: '2026-11-25',
          why: 'shipped in 2019',
        },
      ],
    });
    writeFileSync(join(folder, 'a.md'), MORE.replace('\nTrips', '\n# Trips\n\nTrips'));
    const { documents, exitCode } = await lintJson(folder, '--baseline', 'accepted.json');
    expect(documents[0]?.findings.map(({ rule }) => rule)).toEqual(['cache-eviction']);
    expect(exitCode).toBe(1);
  });

  it('keeps what it says when it is updated, and what it says of other documents', async () => {
    const folder = folderWith({ 'a.md': DESIGN, 'b.md': DESIGN });
    await runLint(folder, ACCEPT);
    writeFileSync(join(folder, 'a.md'), MORE);
    await runLint(folder, ['a.md', '--baseline', 'accepted.json', '--update-baseline', '--reason', 'later']);
    expect(
      read(folder).accepted.map(({ path, rule, why }: Record<string, string>) => `${path} ${rule} ${why}`),
    ).toEqual(['a.md cache-eviction later', 'a.md cap-tradeoff shipped in 2019', 'b.md cap-tradeoff shipped in 2019']);
  });

  it('says what is no longer found, and drops it when it is updated', async () => {
    const folder = folderWith({ 'a.md': MORE });
    await runLint(folder, ACCEPT);
    writeFileSync(join(folder, 'a.md'), DESIGN);
    expect((await runLint(folder, ['--baseline', 'accepted.json'])).output).toContain(
      '1 accepted by accepted.json. 1 entry of accepted.json no longer found; --update-baseline removes such.',
    );
    await runLint(folder, ACCEPT);
    expect(read(folder).accepted).toHaveLength(1);
  });

  it('names documents from its own folder, wherever the command is run', async () => {
    const folder = folderWith({ 'docs/a.md': DESIGN, 'docs/b.md': DESIGN });
    const accept = ['--update-baseline', '--reason', 'x'];
    await runLint(folder, ['--baseline', 'ci/accepted.json', ...accept]);
    const paths = () => read(join(folder, 'ci')).accepted.map(({ path }: { path: string }) => path);
    expect(paths()).toEqual(['../docs/a.md', '../docs/b.md']);
    expect(await runLint(folder, ['--baseline', 'ci/accepted.json'])).toMatchObject({ exitCode: 0 });
    const docs = join(folder, 'docs');
    expect(await runLint(docs, ['--baseline', '../ci/accepted.json'])).toMatchObject({ exitCode: 0 });
    expect(await runLint(docs, ['--baseline', join(folder, 'ci/accepted.json'), 'a.md'])).toMatchObject({
      exitCode: 0,
    });
    await runLint(docs, ['b.md', '--baseline', '../ci/accepted.json', ...accept]);
    expect(paths()).toEqual(['../docs/a.md', '../docs/b.md']);
  });

  it('says in one line what it holds of documents that are no more, and drops it when it is updated', async () => {
    const folder = folderWith({ 'a.md': DESIGN, 'b.md': DESIGN, 'c.md': MORE });
    await runLint(folder, ACCEPT);
    rmSync(join(folder, 'b.md'));
    renameSync(join(folder, 'c.md'), join(folder, 'd.md'));
    const { output } = await runLint(folder, ['a.md', '--baseline', 'accepted.json']);
    expect(output).toContain(
      '1 accepted by accepted.json. 3 entries of accepted.json no longer found; --update-baseline removes such.',
    );
    await runLint(folder, ['d.md', '--baseline', 'accepted.json', '--update-baseline', '--reason', 'later']);
    expect(
      read(folder).accepted.map(({ path, who, when, why }: Record<string, string>) => [path, who, when, why].join(' ')),
    ).toEqual(['a.md Ada 2026-11-25 shipped in 2019', 'd.md Ada 2026-11-25 later', 'd.md Ada 2026-11-25 later']);
  });

  it('accepts as many findings with the same words as it has entries', async () => {
    const diagram = '```mermaid\ngraph TD\n  broken[\n```\n';
    const folder = folderWith({ 'a.md': diagram });
    await runLint(folder, ACCEPT);
    writeFileSync(join(folder, 'a.md'), `${diagram}\n${diagram}`);
    const { documents } = await lintJson(folder, '--baseline', 'accepted.json');
    expect(documents[0]?.findings).toHaveLength(1);
  });

  it.each<[string, RegExp]>([
    [
      '{',
      /^accepted\.json: is no baseline of version 1; restore it, or remove it and --update-baseline writes a new one\.$/,
    ],
    ['{"version": 2, "accepted": []}', /is no baseline of version 1/],
    ['{"version": 1, "accepted": [{"path": 1}]}', /is no baseline of version 1/],
    ['', /is no baseline of version 1/],
  ])('says that %j is none', async (text, message) => {
    const folder = folderWith({ 'a.md': DESIGN, 'accepted.json': text });
    await expect(runLint(folder, ['--baseline', 'accepted.json'])).rejects.toThrow(message);
    await expect(runLint(folder, ACCEPT)).rejects.toThrow(message);
    expect(readFileSync(join(folder, 'accepted.json'), 'utf8')).toBe(text);
  });

  it.each<[string[], RegExp]>([
    [['--baseline', 'nope.json'], /^nope\.json: there is no such baseline; --update-baseline writes it\.$/],
    [['--update-baseline'], /--update-baseline needs --baseline FILE/],
    [['--baseline', 'x.json', '--reason', 'x'], /--reason goes with --update-baseline/],
    [['--baseline', ''], /--baseline takes the name of a file/],
  ])('says what is wrong with %j', async (argv, message) => {
    await expect(async () => runLint(folderWith({ 'a.md': '' }), argv)).rejects.toThrow(message);
  });
});
