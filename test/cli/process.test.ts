import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, inShell } from './command.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';

let command: string;
let folder: string;
beforeAll(async () => {
  command = await buildCommand('command-process');
  folder = mkdtempSync(join(tmpdir(), 'tradeoff-'));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'a.md'), DESIGN);
  writeFileSync(join(folder, 'many.md'), `${DESIGN}\n${'```mermaid\ngraph TD\n  a[\n```\n\n'.repeat(2000)}`);
});

const run = (line: string, user?: number) => inShell(command, folder, line, user);

describe('the command as a process', () => {
  it('says in one line that its output cannot be written', async () => {
    const { code, stderr } = await run('tradeoff a.md >/dev/full');
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'tradeoff: the output cannot be written (ENOSPC).\n' });
  });

  it('ends in silence when whoever reads it has gone', async () => {
    const { stdout, stderr } = await run('tradeoff --format json many.md | head -c 20; echo " ${PIPESTATUS[0]}"');
    expect({ stdout, stderr }).toEqual({ stdout: '{"version":1,"docume 1\n', stderr: '' });
  });

  it('needs no standard error to fail', async () => {
    expect(await run('tradeoff nope.md 2>/dev/full')).toMatchObject({ code: 2, stderr: '' });
  });

  it('goes on where a folder may not be read', async () => {
    mkdirSync(join(folder, 'secret'), { mode: 0o700 });
    writeFileSync(join(folder, 'secret', 'b.md'), DESIGN);
    chmodSync(join(folder, 'secret'), 0);
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
    const { code, stdout, stderr } = await run('tradeoff --format json . a.md', nobody);
    expect(JSON.parse(stdout).documents[0]).toMatchObject({ path: 'a.md', findings: [{}] });
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'tradeoff: secret: cannot be read (EACCES).\n' });
  });

  it('reads what a pipe names, and standard input in pieces', async () => {
    const { stdout } = await run('tradeoff --format json <(cat a.md)');
    expect(JSON.parse(stdout).documents).toMatchObject([{ findings: [{ rule: 'cap-tradeoff' }] }]);
    const piped = await run('{ head -c 20 a.md; sleep 0.3; tail -c +21 a.md; } | tradeoff --quiet -');
    expect(piped.stdout).toContain('stdin.md:5:19');
  });

  it.each([
    ['tradeoff lsp', 'lsp takes --stdio and nothing else: it is an editor that starts "tradeoff lsp --stdio".'],
    ['tradeoff lsp --socket=1', `Unknown option '--socket'. See "tradeoff --help".`],
    ['tradeoff rules nope', 'unknown rule "nope": see "tradeoff rules".'],
  ])('answers "%s" in one line', async (line, message) => {
    expect(await run(line)).toEqual({ code: 2, stdout: '', stderr: `tradeoff: ${message}\n` });
  });
});
