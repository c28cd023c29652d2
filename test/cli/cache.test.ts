import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { lint } from '../../cli/lint-command.ts';
import type { DiagramJudge } from '../../core/index.ts';
import { folderWith } from '../folder.ts';
import { JUDGE, runLint } from './lint.ts';

const DRAWING = '```mermaid\ngraph TD\n  a --> b\n```\n';
const DESIGN = `---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n\n${DRAWING}`;
const IDLE = '\n<!-- tradeoff-disable-next cache-eviction -- not ours -->\n\nNo such thing.\n';

interface World {
  basis?: string;
  judge?: DiagramJudge;
}

/** A folder with a design and notes in it, and what tells whether documents were linted: who asked Mermaid. */
function world(files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ 'a.md': DESIGN, 'notes.md': '# Notes\n', ...files });
  let asked = 0;
  const run = async (argv: readonly string[], { basis = 'build 1', judge = JUDGE }: World = {}) => {
    asked = 0;
    const command = readArguments([...argv, '--cache']);
    if (command.name !== 'lint') throw new Error(command.name);
    const counting: DiagramJudge = {
      judge: (source) => {
        asked += 1;
        return judge.judge(source);
      },
      dispose: async () => {},
    };
    const result = await lint(command.lint, {
      workingDirectory: folder,
      readStandardInput: async () => Buffer.of(),
      judge: counting,
      acceptance: async () => ({ who: 'Ada', when: '2026-11-25' }),
      basis: async () => basis,
    });
    return { ...result, asked };
  };
  return { folder, run, file: join(folder, '.tradeoffcache') };
}

describe('--cache', () => {
  it.each(['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'])('says the same again in %s', async (format) => {
    const { folder, run } = world();
    const first = await run(['--format', format]);
    expect(first.asked).toBe(1);
    expect(await run(['--format', format])).toEqual({ ...first, asked: 0 });
    const { output, exitCode } = await runLint(folder, ['--format', format]);
    expect({ output, exitCode }).toEqual({ output: first.output, exitCode: first.exitCode });
  });

  it('asks content, not time: a document that is touched is known, one that is changed or elsewhere is not', async () => {
    const { folder, run } = world();
    await run([]);
    utimesSync(join(folder, 'a.md'), 1, 1);
    expect(await run([])).toMatchObject({ asked: 0 });
    writeFileSync(join(folder, 'b.md'), DESIGN);
    expect(await run([])).toMatchObject({ asked: 1 });
    writeFileSync(join(folder, 'a.md'), DESIGN.replace('Cassandra', 'a file'));
    expect(await run(['--format', 'json', 'a.md'])).toMatchObject({ asked: 1, exitCode: 0 });
    expect(await run([])).toMatchObject({ asked: 0 });
  });

  it.each<[string, (folder: string) => { argv?: readonly string[]; basis?: string }]>([
    ['another severity', () => ({ argv: ['--rule', 'cap-tradeoff=error'] })],
    ['another build or template', () => ({ basis: 'build 2' })],
    [
      'a configuration',
      (folder) => {
        writeFileSync(join(folder, '.tradeoff.yaml'), 'rules: {cap-tradeoff: hint}');
        return {};
      },
    ],
    [
      'a name of the house',
      (folder) => {
        writeFileSync(join(folder, '.tradeoff.yaml'), 'vocabulary: {store: [Trips]}');
        return {};
      },
    ],
    [
      'a rule of one’s own',
      (folder) => {
        const rule = '{id: own-rule, when: [trips], require: [fares], message: Say fares., severity: hint}';
        writeFileSync(join(folder, '.tradeoff.yaml'), `custom: [${rule}]`);
        return {};
      },
    ],
  ])('lints again with %s', async (_, change) => {
    const { folder, run } = world();
    await run([]);
    const { argv = [], basis = 'build 1' } = change(folder);
    const again = await run(argv, { basis });
    expect(again).toMatchObject({ asked: 1 });
    expect(await run(argv, { basis })).toEqual({ ...again, asked: 0 });
  });

  it.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['cut off in its first line', (text) => text.slice(0, 10)],
    ['full of zeros', (text) => '\0'.repeat(text.length)],
    ['altered', (text) => text.replace('Cassandra', 'Kassandra')],
    ['of another version', (text) => text.replace('"tradeoffCache":1', '"tradeoffCache":1,"more":2')],
  ])('takes nothing from a cache that is %s, and writes it anew', async (_, damage) => {
    const { run, file } = world();
    const first = await run(['--format', 'json']);
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, damage(good));
    expect(await run(['--format', 'json'])).toEqual(first);
    expect(readFileSync(file, 'utf8')).toBe(good);
  });

  it('leaves a file alone that is no cache, and says so', async () => {
    const { folder, run } = world();
    const options = ['--cache-location', 'notes.md'];
    await expect(run(options)).rejects.toThrow(
      'notes.md: is no cache of Tradeoff; name another file, or remove this one.',
    );
    expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toBe('# Notes\n');
  });

  it('keeps it where it is told, in one step, and forgets documents that are no more', async () => {
    const { folder, run, file } = world();
    const options = ['--cache-location', 'cache/results'];
    await run(options);
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(join(folder, 'cache'))).toEqual(['results']);
    rmSync(join(folder, 'notes.md'));
    writeFileSync(join(folder, 'a.md'), `${DESIGN}\nMore.\n`);
    await run(options);
    expect(readFileSync(join(folder, 'cache/results'), 'utf8')).not.toContain('notes.md');
    writeFileSync(join(folder, 'blocker'), '');
    expect(await run(['--cache-location', 'blocker/results'])).toMatchObject({
      output: expect.stringContaining('cap-tradeoff'),
      errors: ['blocker/results: the cache cannot be written (EEXIST).'],
      exitCode: 2,
    });
  });

  it('goes with --fix: what it can mend is linted, what is mended is known', async () => {
    const { folder, run } = world({ 'a.md': DESIGN + IDLE });
    await run([]);
    const fixed = await run(['--fix']);
    expect(fixed.output).toContain('1 fix written.');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).not.toContain('tradeoff-disable');
    expect(await run(['--fix'])).toMatchObject({ asked: 0 });
  });

  it('goes with --baseline', async () => {
    const { run } = world();
    const baseline = ['--baseline', 'accepted.json'];
    await run([...baseline, '--update-baseline', '--reason', 'old']);
    expect(await run(baseline)).toMatchObject({ asked: 0, exitCode: 0 });
    expect(await run([])).toMatchObject({ asked: 0, exitCode: 1 });
  });

  it('keeps nothing of a document of which Mermaid did not speak, or not in time', async () => {
    const { run } = world();
    const slow: DiagramJudge = { ...JUDGE, judge: async () => ({ outcome: 'timeout', milliseconds: 5000 }) };
    const away: DiagramJudge = { ...JUDGE, judge: () => Promise.reject(new Error('no worker')) };
    await run([], { judge: slow });
    expect((await run([], { judge: away })).errors).toHaveLength(1);
    expect(await run([])).toMatchObject({ asked: 1, errors: [] });
    expect(await run([])).toMatchObject({ asked: 0 });
  });

  it.each([
    [['--cache', '-'], '--cache cannot be combined with "-".'],
    [['--cache-location', 'x'], '--cache-location goes with --cache.'],
    [['--cache', '--cache-location', ''], '--cache-location takes the name of a file.'],
  ])('takes no %j', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});
