import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { lint } from '../../cli/lint-command.ts';
import type { DiagramJudge } from '../../core/index.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tradeoff-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Finds no fault with any diagram but those that say so. */
const JUDGE: DiagramJudge = {
  judge: async (source) =>
    source.includes('broken')
      ? { outcome: 'invalid', message: 'It is broken.', place: { line: 1, character: 2 } }
      : { outcome: 'valid', diagramType: 'flowchart' },
  dispose: async () => {},
};

function run(folder: string, argv: readonly string[], standardInput = '') {
  const command = readArguments(argv);
  if (command.name !== 'lint') throw new Error(`not a lint command: ${command.name}`);
  return lint(command.lint, { workingDirectory: folder, readStandardInput: () => standardInput, judge: JUDGE });
}

async function runJson(folder: string, ...argv: string[]) {
  const { output, ...rest } = await run(folder, ['--format', 'json', ...argv]);
  return { ...rest, documents: JSON.parse(output).documents };
}

describe('tradeoff lint', () => {
  it('prints the report others rely on', async () => {
    const { documents, exitCode } = await runJson(folderWith({ 'a.md': DESIGN, 'b.md': '# Notes' }));
    expect(exitCode).toBe(1);
    expect(documents).toEqual([
      {
        path: 'a.md',
        kind: 'design',
        findings: [
          {
            rule: 'cap-tradeoff',
            severity: 'warning',
            message: expect.stringContaining('Cassandra'),
            range: { start: { line: 4, character: 18 }, end: { line: 4, character: 27 } },
            url: expect.stringMatching(/cap-tradeoff/),
            related: [],
            suggestions: [
              {
                title: 'State that Cassandra puts availability first',
                edits: [
                  {
                    range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } },
                    newText: expect.stringMatching(/^\n\*\*CAP trade-off \(Cassandra\):\*\* .*<how long…>/),
                  },
                ],
              },
              { title: 'State that Cassandra puts consistency first', edits: [expect.anything()] },
            ],
          },
        ],
      },
      { path: 'b.md', kind: 'other', findings: [] },
    ]);
  });

  it('shows the line, the rule and its page', async () => {
    const { output } = await run(folderWith({ 'a.md': DESIGN }), []);
    expect(stripVTControlCharacters(output)).toMatch(
      /a\.md:5:19 .*cap-tradeoff\n {2}5 \| Trips are kept in Cassandra\.\n {4}\| {19}\^{9}\n.*docs\/rules/,
    );
  });

  it('skips what .gitignore names and node_modules, unless named itself', async () => {
    const folder = folderWith({
      '.gitignore': 'old/\n*.draft.md\n',
      'a.md': '',
      'old/b.md': '',
      'c.draft.md': '',
      'node_modules/d.md': '',
      'sub/.gitignore': '!e.draft.md\n',
      'sub/e.draft.md': '',
      'notes.txt': '',
    });
    const paths = async (...argv: string[]) =>
      (await runJson(folder, ...argv)).documents.map(({ path }: { path: string }) => path);
    expect(await paths()).toEqual(['a.md', 'sub/e.draft.md']);
    expect(await paths('old/b.md', 'notes.txt')).toEqual(['notes.txt', 'old/b.md']);
    expect(await paths('sub/**/*.md')).toEqual(['sub/e.draft.md']);
  });

  it('reads standard input under the name given', async () => {
    const { output } = await run(
      folderWith({}),
      ['--format', 'json', '--stdin-filename', 'x/y.md', '-'],
      `\uFEFF${DESIGN}`,
    );
    expect(JSON.parse(output).documents).toMatchObject([
      { path: 'x/y.md', findings: [{ range: { start: { line: 4 } } }] },
    ]);
  });

  it('takes rules from the nearest configuration and then from options', async () => {
    const folder = folderWith({
      '.tradeoff.json': '{"rules": {"cap-tradeoff": "hint"}}',
      'a.md': DESIGN,
      'sub/.tradeoff.yaml': 'rules:\n  cap-tradeoff: ignore\ndocuments:\n  ignore: [notes/**]\n',
      'sub/b.md': DESIGN,
    });
    const severities = async (...argv: string[]) =>
      (await runJson(folder, ...argv)).documents.map(
        ({ findings }: { findings: { severity: string }[] }) => findings[0]?.severity,
      );
    expect(await severities()).toEqual(['hint', undefined]);
    expect(await severities('--rule', 'cap-tradeoff=error')).toEqual(['error', 'error']);
    expect(await severities('--config', 'sub/.tradeoff.yaml')).toEqual([undefined, undefined]);
  });

  it.each<[string[], 0 | 1]>([
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'hint'], 1],
    [['--fail-on', 'never'], 0],
  ])('exits with %j by %i', async (argv, exitCode) => {
    expect((await run(folderWith({ 'a.md': DESIGN }), argv)).exitCode).toBe(exitCode);
  });

  it('goes on after a document it cannot read, and exits with 2', async () => {
    const folder = folderWith({
      'a.md': DESIGN,
      'latin1.md': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]),
      'bad/.tradeoff.json': '{"rules": {"nope": "hint"}}',
      'bad/b.md': DESIGN,
    });
    const { documents, errors, exitCode } = await runJson(folder);
    expect(documents.map(({ path }: { path: string }) => path)).toEqual(['a.md']);
    expect(errors).toEqual([
      expect.stringMatching(/\.tradeoff\.json: unknown rule "nope"/),
      'latin1.md: is not valid UTF-8; save it as UTF-8 to have it linted.',
    ]);
    expect(exitCode).toBe(2);
  });

  it('takes an empty file, a fence never closed and 10 MB', async () => {
    const folder = folderWith({
      'empty.md': '',
      'fence.md': '```mermaid\ngraph',
      'large.md': 'word '.repeat(2_000_000),
    });
    expect(await runJson(folder)).toMatchObject({ exitCode: 0, documents: [{}, {}, {}] });
  });

  it.each<[string[], RegExp]>([
    [['--nope'], /Unknown option '--nope'/],
    [['--format', 'xml'], /--format takes pretty, json/],
    [['--fail-on', 'sometimes'], /--fail-on takes error/],
    [['--rule', 'cap-tradeoff'], /--rule takes ID=SEVERITY/],
    [['--rule', 'nope=hint'], /unknown rule "nope"/],
    [['missing.md'], /missing\.md: no such file or folder/],
    [['*.markdown'], /no Markdown document matches/],
    [['-', 'a.md'], /cannot be combined/],
  ])('says what is wrong with %j', async (argv, message) => {
    await expect(async () => run(folderWith({ 'a.md': '' }), argv)).rejects.toThrow(message);
  });

  it('reports what Mermaid cannot read, in any document, at its place', async () => {
    const folder = folderWith({ 'a.md': '# Notes\n\n- x\n\n  ```mermaid\n  graph TD\n    broken[\n  ```\n' });
    expect((await runJson(folder)).documents[0].findings).toMatchObject([
      { rule: 'mermaid-syntax', severity: 'error', range: { start: { line: 6, character: 4 }, end: { line: 6 } } },
    ]);
  });
});
