import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { inShell } from '../cli/command.ts';
import { folderWith } from '../folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';
const CLEAN = DESIGN.replace(
  '.\n',
  ', which is eventually consistent; repairs and compaction are its operational cost.\n',
);
const GUIDE = readFileSync(join(ROOT, 'docs/pipelines.md'), 'utf8');
const ANNOTATION = /^::warning file=docs\/a\.md,line=5,col=19,endLine=5,endColumn=27,title=cap-tradeoff::/m;

/** The package as it is published, which npm can install without a network. */
let packed: string;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'tradeoff-pack-'));
  // The output is the file alone: pre-commit installs what is printed.
  packed = join(folder, npm(ROOT, 'pack', '--pack-destination', folder).trim());
}, 240_000);

function npm(folder: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function read(file: string) {
  return parse(readFileSync(join(ROOT, file), 'utf8'));
}

/** What stands in the guide under a mark, without its indentation; the package is the one at hand. */
function tested(name: string): string {
  const [, code = ''] = new RegExp(`<!-- tested: ${name} -->\n\n([\\s\\S]*?)\n<!-- end -->`).exec(GUIDE) ?? [];
  return code
    .replace(/^ {4}/gm, '')
    .replaceAll('npx --yes tradeoff-lint', `npx --yes --package="${packed}" -- tradeoff`);
}

const run = (folder: string, line: string) => inShell('unused', folder, `unset -f tradeoff\n${line}`);

describe('the commit hook', () => {
  it('refuses a commit with findings and lets others pass, by the list of hooks for pre-commit', async () => {
    const [hook] = read('.pre-commit-hooks.yaml');
    expect(hook).toMatchObject({ id: 'tradeoff', language: 'node' });
    const prefix = mkdtempSync(join(tmpdir(), 'tradeoff-prefix-'));
    npm(prefix, 'install', '--global', '--offline', '--prefix', prefix, packed);
    const folder = folderWith({ 'a.md': DESIGN, 'b.txt': 'x', 'c.md': CLEAN });
    // What pre-commit does: the entry, with the staged files that `files` matches.
    const script = `#!/bin/bash\nPATH="${prefix}/bin:$PATH"\ngit diff --cached --name-only -z | grep -zP '${hook.files}' | xargs -0 -r ${hook.entry}\n`;
    await commitsWith(folder, script);
  });

  it('does so without pre-commit, too', async () => {
    await commitsWith(folderWith({ 'a.md': DESIGN, 'b.txt': 'x', 'c.md': CLEAN }), tested('hook'));
  });

  async function commitsWith(folder: string, script: string): Promise<void> {
    await run(folder, 'git init -q && git config user.email a@example.org && git config user.name Ada');
    writeFileSync(join(folder, '.git/hooks/pre-commit'), script);
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
    const refused = await run(folder, 'git add . && git commit -qm design');
    expect(refused.code).not.toBe(0);
    expect(refused.stdout + refused.stderr).toContain('a.md:5:19');
    expect(refused.stdout + refused.stderr).not.toContain('b.txt');
    const passed = await run(folder, 'git reset -q && git add b.txt c.md && git commit -qm clean');
    expect(passed).toMatchObject({ code: 0 });
  }
});

describe('the GitHub action', () => {
  const action = read('action.yml');

  /** Runs its steps as GitHub does, with these inputs instead of the defaults. */
  async function steps(folder: string, inputs: Readonly<Record<string, string>>) {
    const given = Object.fromEntries(
      Object.entries<{ default: string }>(action.inputs).map(([name, { default: value }]) => [name, value]),
    );
    const values: Record<string, string> = { ...given, package: packed, ...inputs };
    const [step] = action.runs.steps;
    const environment = Object.entries<string>(step.env).map(([name, value]) => {
      const filled = value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input) => values[input] ?? '');
      return `export ${name}='${filled.replaceAll("'", "'\\''")}'`;
    });
    mkdirSync(join(folder, '.run'), { recursive: true });
    writeFileSync(join(folder, '.run/step.sh'), step.run);
    const line = 'export GITHUB_STEP_SUMMARY=.run/summary.md; bash --noprofile --norc -eo pipefail .run/step.sh';
    const outcome = await run(folder, `${environment.join('\n')}\n${line}`);
    return { ...outcome, summary: readFileSync(join(folder, '.run/summary.md'), 'utf8') };
  }

  it('annotates, writes a summary and SARIF, and fails', async () => {
    const folder = folderWith({ 'docs/a.md': DESIGN, 'docs/a b.md': CLEAN });
    const { code, stdout, summary } = await steps(folder, { paths: 'docs\n', sarif: 'out.sarif' });
    expect(code).toBe(1);
    expect(stdout).toMatch(ANNOTATION);
    expect(summary).toContain('### docs/a.md');
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
  });

  it('takes a configuration, a severity and a baseline', async () => {
    const folder = folderWith({
      'docs/a.md': DESIGN,
      'ci.yaml': 'rules: {cap-tradeoff: information}\n',
      'baseline.json': '{"version": 1, "accepted": []}',
    });
    const inputs = { paths: 'docs\n*.txt', config: 'ci.yaml', baseline: 'baseline.json', 'fail-on': 'error' };
    const { code, stdout, summary } = await steps(folder, inputs);
    expect(stdout).toMatch(/^::notice file=docs\/a\.md/m);
    expect(summary).toContain('could not run: \\*.txt');
    expect(code).toBe(2);
  });

  it('runs the version that it is part of', () => {
    expect(action.inputs.package.default).toBe(`tradeoff-lint@${packageJson.version}`);
  });
});

describe('the recipe for GitLab', () => {
  it('writes the report that it names, and fails', async () => {
    const { tradeoff } = parse(tested('gitlab'));
    const folder = folderWith({ 'docs/a.md': DESIGN });
    const { code, stdout } = await run(folder, tradeoff.script.join('\n'));
    expect(code).toBe(1);
    expect(stdout).toContain('docs/a.md:5:19');
    expect(readFileSync(join(folder, tradeoff.artifacts.reports.junit), 'utf8')).toContain('failures="1"');
  });
});
