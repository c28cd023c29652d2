import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const SCRIPT = join(ROOT, 'scripts/release.mjs');
const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'action.yml', 'docs/pipelines.md'];

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tradeoff-release-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(folder, file));
  }
  return folder;
}

const release = (folder: string, ...args: string[]) =>
  spawnSync(process.execPath, [SCRIPT, ...args, '--root', folder], { encoding: 'utf8' });

describe('a release', () => {
  it('has one version wherever it stands', () => {
    expect(release(ROOT, 'check')).toMatchObject({ status: 0, stderr: '' });
  });

  it('is prepared in one step, and then agrees with its tag and no other', () => {
    const folder = copy();
    expect(release(folder, 'prepare', '12.34.56')).toMatchObject({ status: 0, stderr: '' });
    for (const file of FILES) expect(readFileSync(join(folder, file), 'utf8')).toContain('12.34.56');
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toMatch(
      /^# Changelog\n\n## Unreleased\n\n## 12\.34\.56 – \d{4}-\d\d-\d\d\n\n- /,
    );
    expect(release(folder, 'check', 'v12.34.56')).toMatchObject({ status: 0, stderr: '' });
    expect(release(folder, 'check', 'v1.0.0').stderr).toBe('The tag v1.0.0 is not v12.34.56.\n');
    // Of what came in between there is nothing to say yet.
    expect(release(folder, 'prepare', '12.34.57').stderr).toContain('has nothing under');
  });

  it('is not made of versions that differ', () => {
    const folder = copy();
    const action = readFileSync(join(folder, 'action.yml'), 'utf8');
    writeFileSync(join(folder, 'action.yml'), action.replace(/(tradeoff-lint@)\S+/, '$19.9.9'));
    expect(release(folder, 'check').stderr).toMatch(/^Not at version .*: action\.yml\./);
    expect(release(folder, 'prepare', 'next').stderr).toContain('prepare takes a version such as 1.2.3.');
    expect(release(folder, 'publish').stderr).toContain('There is no out/tradeoff.vsix');
  });

  it('runs commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    for (const name of readdirSync(join(ROOT, '.github/workflows'))) {
      const { jobs } = parse(readFileSync(join(ROOT, '.github/workflows', name), 'utf8'));
      const commands = Object.values<{ steps: { run?: string }[] }>(jobs).flatMap(({ steps }) =>
        steps.flatMap(({ run = '' }) => run.split('\n')),
      );
      for (const [, script] of commands.flatMap((line) => [...line.matchAll(/npm run ([\w:]+)/g)])) {
        expect(scripts).toHaveProperty([script!]);
      }
    }
    expect(execFileSync('bash', ['-n', join(ROOT, '.ci/run')]).length).toBe(0);
  });
});

describe('the documentation', () => {
  it('is reached from the README, every page of it, and leads nowhere that is not', () => {
    const reached = new Set<string>();
    const dangling: string[] = [];
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      const text = readFileSync(join(ROOT, file), 'utf8').replace(/^ {4}.*$/gm, '');
      for (const [, target] of text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)) {
        const path = join(dirname(file), target!);
        try {
          readFileSync(join(ROOT, path));
          if (path.endsWith('.md')) visit(path);
        } catch {
          dangling.push(`${file} → ${target}`);
        }
      }
    };
    visit('README.md');
    expect(dangling).toEqual([]);
    const pages = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    expect(pages.map((file) => join('docs', file)).filter((file) => !reached.has(file))).toEqual([]);
  });
});
