import { chmodSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderWith } from '../folder.ts';
import { buildCommand, inShell } from './command.ts';

const NOTES = '# Notes\n\nTrips are fun.\n';
const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';

let command: string;
beforeAll(async () => {
  command = await buildCommand('command-start');
});

let folder: string;
let cache: string;
beforeEach(() => {
  folder = folderWith({ 'notes.md': NOTES, 'design.md': DESIGN });
  cache = mkdtempSync(join(tmpdir(), 'tradeoff-cache-'));
});

const run = (line: string) => inShell(command, folder, `export XDG_CACHE_HOME='${cache}'\n${line}`);
const cached = () => join(cache, 'tradeoff', readdirSync(join(cache, 'tradeoff'))[0]!);
const LINT = 'tradeoff --format json --fail-on never design.md notes.md';

/** The chunks that a run loads, as their names begin. */
async function chunksOf(line: string): Promise<readonly string[]> {
  const watch = join(dirname(command), 'watch.cjs');
  writeFileSync(
    watch,
    `const fs = require('node:fs');\nconst read = fs.readFileSync;\nfs.readFileSync = (file, ...rest) => {\n  if (/dist.cli.[^.]+[.]cjs$/.test(file)) process.stderr.write(require('node:path').basename(file) + '\\n');\n  return read(file, ...rest);\n};\n`,
  );
  const { stderr } = await run(line.replace('tradeoff', `node -r '${watch}' '${command}'`));
  return stderr.split('\n');
}

describe('the start of the command', () => {
  it('loads neither rules nor a parser for what is no design', async () => {
    const sizeOf = (chunk: string) => readFileSync(join(dirname(command), 'cli', chunk)).length;
    const chunks = (await chunksOf('tradeoff notes.md')).filter((name) => name.endsWith('.cjs'));
    // All that it needs is in one file.
    expect(chunks).toHaveLength(1);
    const texts = chunks.map((chunk) => readFileSync(join(dirname(command), 'cli', chunk), 'utf8')).join('\n');
    expect(texts).not.toMatch(/micromark|vscode-languageserver|picomatch\/|node_modules\/yaml|rules\/cap-tradeoff/);
    expect(chunks.reduce((sum, chunk) => sum + sizeOf(chunk), 0)).toBeLessThan(160_000);
    expect((await chunksOf('tradeoff design.md')).length).toBeGreaterThan(chunks.length);
  });

  it('is of chunks in plain ASCII, as they are read', () => {
    const chunks = readdirSync(join(dirname(command), 'cli'));
    const texts = chunks.map((chunk) => readFileSync(join(dirname(command), 'cli', chunk), 'latin1'));
    expect(chunks.filter((_, index) => /[^\0-\x7f]/.test(texts[index]!))).toEqual([]);
  });

  it('keeps compiled code, which changes nothing', async () => {
    const first = await run(LINT);
    expect(first.stdout).toContain('cap-tradeoff');
    expect(readFileSync(cached()).length).toBeGreaterThan(100_000);
    expect(await run(LINT)).toEqual(first);
  });

  it.each<[string, (file: string) => void]>([
    ['cut off', (file) => truncateSync(file, 50_000)],
    ['empty', (file) => truncateSync(file, 0)],
    ['of something else', (file) => writeFileSync(file, 'x'.repeat(100_000))],
    ['damaged', (file) => writeFileSync(file, readFileSync(file).fill(7, 60_000, 90_000))],
  ])('does without what is kept where that is %s', async (_, damage) => {
    const first = await run(LINT);
    damage(cached());
    expect(await run(LINT)).toEqual(first);
    expect(await run(LINT)).toEqual(first);
  });

  it('needs no folder to keep it in', async () => {
    const first = await run(LINT);
    chmodSync(cache, 0o500);
    writeFileSync(join(folder, 'file'), '');
    expect(await run(`export XDG_CACHE_HOME="$PWD/file"; ${LINT}`)).toEqual(first);
  });
});
