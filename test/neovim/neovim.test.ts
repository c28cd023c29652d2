import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, inShell } from '../cli/command.ts';
import { folderWith } from '../folder.ts';

const TEXT = [
  '---',
  'tradeoff: {kind: design}',
  '---',
  '',
  '# Rides',
  '',
  '```mermaid',
  'flowchart LR',
  '  api[Ride service] --> store[(Trip store)]',
  '```',
  '',
  'The ride service is 😀. Trips are kept in Cassandra, fares in a Redis cache.',
  '',
].join('\n');

let command: string;
beforeAll(async () => {
  command = await buildCommand('command-neovim');
});

function neovim(): string {
  try {
    return execFileSync('sh', ['-c', 'command -v nvim'], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error('Neovim is missing: "apt-get install neovim", or "npm test", which offers to.');
  }
}

describe('Neovim', () => {
  it('shows what the command line finds, offers fixes and explains a node', async () => {
    const folder = folderWith({ 'design.md': TEXT });
    const { stdout } = await inShell(command, folder, 'tradeoff --format json design.md');
    const { findings } = JSON.parse(stdout).documents[0];
    expect(findings.length).toBeGreaterThan(1);
    const result = join(folder, 'result.json');
    const environment = {
      TRADEOFF_DOCUMENT: join(folder, 'design.md'),
      TRADEOFF_NODE: process.execPath,
      TRADEOFF_COMMAND: command,
      TRADEOFF_RESULT: result,
      TRADEOFF_FINDINGS: String(findings.length),
      TRADEOFF_HOVER_LINE: '8',
    };
    const session = resolve(import.meta.dirname, 'session.lua');
    execFileSync(neovim(), ['--headless', '--clean', '-n', '-c', `luafile ${session}`], {
      env: { ...process.env, ...environment, HOME: folder },
      stdio: 'pipe',
    });
    const { diagnostics, actions, hover } = JSON.parse(readFileSync(result, 'utf8'));
    const line = TEXT.split('\n');
    const bytes = (at: number, column: number) => Buffer.byteLength(line[at]!.slice(0, column));
    expect(diagnostics).toEqual(
      findings.map(({ rule, severity, message, range: { start, end } }: Finding) => ({
        rule,
        message,
        severity: ['error', 'warning', 'information', 'hint'].indexOf(severity) + 1,
        line: start.line,
        column: bytes(start.line, start.character),
        endColumn: bytes(end.line, end.character),
      })),
    );
    expect(actions[0]).toMatch(/^State that Cassandra puts availability first/);
    expect(hover).toContain('**Ride service**');
  });
});

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly character: number;
}
