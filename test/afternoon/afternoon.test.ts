import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import type { Log } from 'sarif';
import { expect, it } from 'vitest';
import { buildCommand, inShell } from '../cli/command.ts';
import { folderWith } from '../folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FLAG = '\nThe new search hides behind a feature flag.\n';

interface Report {
  readonly documents: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly range: { readonly start: { readonly line: number } };
    }[];
  }[];
}

/** `rule line` of each finding, by document. */
function places({ documents }: Report): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    documents.map(({ path, findings }) => [
      path,
      findings.map(({ rule, range }) => `${rule} ${range.start.line + 1}`).sort(),
    ]),
  );
}

// On documents of this repository, or in the empty folder `TRADEOFF_AFTERNOON` on those of `TRADEOFF_DOCUMENTS`.
it('lets a team adopt it in an afternoon', { timeout: 600_000 }, async () => {
  const command = await buildCommand('command-afternoon');
  const folder = process.env.TRADEOFF_AFTERNOON ?? folderWith({});
  cpSync(process.env.TRADEOFF_DOCUMENTS ?? join(ROOT, 'examples'), join(folder, 'docs'), { recursive: true });
  const run = (line: string) => inShell(command, folder, line);
  const lint = async (line: string): Promise<Report> =>
    JSON.parse((await run(`tradeoff --format json ${line}`)).stdout);

  // One configuration file, with a rule of their own.
  const before = await lint('docs');
  expect((await run('tradeoff init')).code).toBe(0);
  expect(places(await lint('docs'))).toEqual(places(before));
  appendFileSync(
    join(folder, '.tradeoff.yaml'),
    '\ncustom:\n  - id: flag-owner\n    when: feature flag\n    require: owned by\n    message: Who owns the “{subject}”?\n    examples: {flag: [It has a feature flag.]}\n',
  );
  expect(await run('tradeoff test')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('✓ flag-owner: 1 example'),
  });

  // What exists is accepted; what is new is not.
  expect((await run('tradeoff docs --baseline accepted.json --update-baseline --reason "as we began"')).code).toBe(0);
  expect((await run('tradeoff docs --baseline accepted.json')).code).toBe(0);
  const design = 'docs/new.md';
  writeFileSync(join(folder, design), `---\ntradeoff: {kind: design}\n---\n${FLAG}`);
  const fresh = await lint('docs --baseline accepted.json');
  expect(places({ documents: fresh.documents.filter(({ findings }) => findings.length > 0) })).toEqual({
    [design]: ['flag-owner 5'],
  });

  // The same findings for code scanning.
  const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const validate = new AjvDraft04({ strict: false, validateFormats: false, unicodeRegExp: false });
  const log: Log = JSON.parse((await run('tradeoff docs --format sarif')).stdout);
  expect(validate.validate(JSON.parse(readFileSync(schema, 'utf8')), log)).toBe(true);
  const all = await lint('docs');
  const scanned: Record<string, string[]> = Object.fromEntries(all.documents.map(({ path }) => [path, []]));
  for (const { ruleId, locations } of log.runs[0]?.results ?? []) {
    const place = locations?.[0]?.physicalLocation;
    scanned[decodeURIComponent(place?.artifactLocation?.uri ?? '')]?.push(`${ruleId} ${place?.region?.startLine}`);
  }
  expect(Object.fromEntries(Object.entries(scanned).map(([path, found]) => [path, found.sort()]))).toEqual(places(all));

  // The hook refuses the commit.
  await run('git init -q && git config user.email a@example.org && git config user.name Ada');
  const hook = `#!/bin/sh\ngit diff --cached --name-only -z -- '*.md' | xargs -0 -r "${process.execPath}" "${command}" --baseline accepted.json --\n`;
  writeFileSync(join(folder, '.git/hooks/pre-commit'), hook);
  chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
  const refused = await run('git add . && git commit -qm begin');
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('docs/new.md:5:') });
  appendFileSync(join(folder, design), '\nThe feature flag is owned by Ada.\n');
  expect((await run('git add . && git commit -qm begin')).code).toBe(0);

  // And in another editor.
  const last = await lint('docs');
  const result = join(folder, 'neovim.json');
  const documents = last.documents.map(({ path, findings }) => ({ path, count: findings.length })).slice(0, 40);
  execFileSync('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${join(ROOT, 'test/neovim/findings.lua')}`], {
    cwd: folder,
    env: {
      ...process.env,
      HOME: folder,
      TRADEOFF_DOCUMENTS: JSON.stringify(documents),
      TRADEOFF_NODE: process.execPath,
      TRADEOFF_COMMAND: command,
      TRADEOFF_RESULT: result,
    },
    stdio: 'pipe',
  });
  expect(existsSync(result)).toBe(true);
  const shown: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(result, 'utf8'));
  const expected = places({ documents: last.documents.slice(0, 40) });
  expect(Object.fromEntries(Object.entries(shown).map(([path, found]) => [path, Object.values(found).sort()]))).toEqual(
    expected,
  );
});
