import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { DiagramJudge, DiagramVerdict } from '../../core/index.ts';
import { folderWith } from '../folder.ts';
import { JUDGE, lintJson, runLint } from './lint.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';

/** Permissions do not keep the superuser from reading; his own memory, at its start, does. */
function makeUnreadable(file: string): void {
  if (process.getuid?.() === 0) symlinkSync('/proc/self/mem', file);
  else writeFileSync(file, DESIGN, { mode: 0 });
}

const diagram = (label: string) => `\`\`\`mermaid\ngraph TD\n  ${label}\n\`\`\`\n`;

describe('tradeoff lint', () => {
  it('prints the report others rely on', async () => {
    const { documents, exitCode } = await lintJson(folderWith({ 'a.md': DESIGN, 'b.md': '# Notes' }));
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
    const { output } = await runLint(folderWith({ 'a.md': DESIGN }), []);
    expect(stripVTControlCharacters(output)).toMatch(
      /a\.md:5:19 .*cap-tradeoff\n {2}5 \| Trips are kept in Cassandra\.\n {4}\| {19}\^{9}\n.*docs\/rules/,
    );
  });

  it('names no related place within another', async () => {
    const text = '---\ntradeoff: {kind: design}\n---\n\nFares are in a Redis cache. The Redis cache is small.\n';
    const { output } = await runLint(folderWith({ 'a.md': text }), []);
    expect(output.match(/a\.md:\d+: .*/g)).toEqual(['a.md:5: “Redis cache” is named here too']);
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
    const paths = async (...argv: string[]) => (await lintJson(folder, ...argv)).documents.map(({ path }) => path);
    expect(await paths()).toEqual(['a.md', 'sub/e.draft.md']);
    expect(await paths('old/b.md', 'notes.txt')).toEqual(['notes.txt', 'old/b.md']);
    expect(await paths('sub/**/*.md')).toEqual(['sub/e.draft.md']);
  });

  it('says that standard input is not UTF-8', async () => {
    expect(await runLint('/', ['-'], Buffer.of(0x23, 0xe9))).toMatchObject({
      errors: ['stdin.md: is not valid UTF-8; save it as UTF-8 to have it linted.'],
      exitCode: 2,
    });
  });

  it('reads standard input under the name given', async () => {
    const { output } = await runLint(
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
      '.tradeoff.json': '\uFEFF{"rules": {"cap-tradeoff": "hint"}}',
      'a.md': DESIGN,
      'sub/.tradeoff.yaml': '\uFEFFrules:\n  cap-tradeoff: ignore\ndocuments:\n  ignore: [notes/**]\n',
      'sub/b.md': DESIGN,
    });
    const severities = async (...argv: string[]) =>
      (await lintJson(folder, ...argv)).documents.map(({ findings }) => findings[0]?.severity);
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
    expect((await runLint(folderWith({ 'a.md': DESIGN }), argv)).exitCode).toBe(exitCode);
  });

  it('leaves a document whose front matter says false alone, and says what it cannot understand there', async () => {
    const diagram = '\n```mermaid\ngraph TD\n  broken[\n```\n';
    const { documents } = await lintJson(
      folderWith({
        'a.md': `---\ntradeoff: false\n---\n${diagram}`,
        'b.md': `---\ntradeoff: {kind: bogus}\n---\n${diagram}`,
        'c.md': diagram,
        '.tradeoff.json': '{"documents": {"ignore": ["c.md"]}}',
      }),
    );
    expect(documents).toMatchObject([
      { path: 'a.md', kind: 'other', findings: [] },
      {
        path: 'b.md',
        kind: 'other',
        findings: [
          {
            rule: 'directive',
            message: expect.stringMatching(/^The kind can only be “design”/),
            range: { start: { line: 1, character: 17 }, end: { line: 1, character: 22 } },
          },
          { rule: 'mermaid-syntax' },
        ],
      },
      { path: 'c.md', kind: 'other', findings: [{ rule: 'mermaid-syntax' }] },
    ]);
  });

  it('goes on after a document it cannot read, and exits with 2', async () => {
    const folder = folderWith({
      'a.md': DESIGN,
      'latin1.md': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]),
      'bad/.tradeoff.json': '{"rules": {"nope": "hint"}}',
      'bad/b.md': DESIGN,
    });
    makeUnreadable(join(folder, 'secret.md'));
    const { documents, errors, exitCode } = await lintJson(folder, '.', 'secret.md');
    expect(documents.map(({ path }) => path)).toEqual(['a.md']);
    expect(errors).toEqual([
      'bad/.tradeoff.json:1:12: unknown rule "nope": see "tradeoff rules"',
      'latin1.md: is not valid UTF-8; save it as UTF-8 to have it linted.',
      expect.stringMatching(/^secret\.md: cannot be read \((?:EACCES|EIO)\)\.$/),
    ]);
    expect(exitCode).toBe(2);
  });

  it.each<[string, string, RegExp]>([
    ['missing', 'nope.md', /^nope\.md: no such file or folder\.$/],
    ['an empty path', '', /^"": is an empty path; "\." is this folder\.$/],
    ['a glob without a match', '*.markdown', /^\*\.markdown: no Markdown document matches this glob\.$/],
    ['below a file', 'a.md/b.md', /^a\.md\/b\.md: no such file or folder\.$/],
    ['a broken link', 'broken.md', /^broken\.md: is a link to a file that does not exist\.$/],
    ['a link to itself', 'loop.md', /^loop\.md: is a link that leads back to itself\.$/],
    ['a device', '/dev/zero', /^\/dev\/zero: is neither a file nor a folder\.$/],
    ['an ignore file that is a folder', 'odd', /^odd\/\.gitignore: cannot be read \(EISDIR\)\.$/],
  ])('goes on with the other documents where a path is %s', async (_, path, error) => {
    const folder = folderWith({ 'a.md': DESIGN, 'odd/.gitignore/x': '', 'odd/b.md': DESIGN });
    symlinkSync('nowhere.md', join(folder, 'broken.md'));
    symlinkSync('loop.md', join(folder, 'loop.md'));
    const { documents, errors, exitCode } = await lintJson(folder, path, 'a.md');
    expect(documents[0]).toMatchObject({ path: 'a.md', findings: [{ rule: 'cap-tradeoff' }] });
    expect(errors).toEqual([expect.stringMatching(error)]);
    expect(exitCode).toBe(2);
  });

  it('follows no link it meets, so that a loop of folders ends', async () => {
    const folder = folderWith({ 'sub/a.md': DESIGN });
    symlinkSync('..', join(folder, 'sub', 'up'));
    symlinkSync('nowhere.md', join(folder, 'sub', 'broken.md'));
    expect(await lintJson(folder)).toMatchObject({ documents: [{ path: 'sub/a.md' }], errors: [], exitCode: 1 });
  });

  it('does not say that nothing was found where nothing was read', async () => {
    const { output, exitCode } = await runLint(folderWith({}), ['nope.md']);
    expect({ output, exitCode }).toEqual({ output: '', exitCode: 2 });
  });

  it('goes on after a document that Tradeoff itself fails on', async () => {
    // A verdict of no shape that there is makes the rule throw.
    const judge: DiagramJudge = {
      judge: async (source) =>
        source.includes('fatal') ? ({ outcome: 'invalid' } as DiagramVerdict) : JUDGE.judge(source),
      dispose: JUDGE.dispose,
    };
    const folder = folderWith({ 'a.md': diagram('fatal'), 'b.md': diagram('fine') });
    const { output, errors, exitCode } = await runLint(folder, ['--format', 'json'], '', judge);
    expect(JSON.parse(output).documents).toMatchObject([{ path: 'b.md' }]);
    expect(errors).toEqual([expect.stringMatching(/^a\.md: .*please report it \(TypeError: .*\)\.$/)]);
    expect(exitCode).toBe(2);
  });

  it('finds everything else where Mermaid cannot be asked', async () => {
    const judge: DiagramJudge = { judge: () => Promise.reject(new Error('no worker')), dispose: JUDGE.dispose };
    const folder = folderWith({ 'a.md': `${DESIGN}\n${diagram('fine')}` });
    const { output, errors, exitCode } = await runLint(folder, ['--format', 'json'], '', judge);
    expect(JSON.parse(output).documents).toMatchObject([{ findings: [{ rule: 'cap-tradeoff' }] }]);
    expect(errors).toEqual(['a.md: Mermaid could not be asked about its diagrams (no worker).']);
    expect(exitCode).toBe(2);
  });

  it('takes globs with any folder before them, and leaves out what a "!" glob matches', async () => {
    const folder = folderWith({ 'x/a.md': '', 'x/deep/b.md': '', 'y/c.md': '', 'notes.md': '' });
    const paths = async (...argv: string[]) =>
      (await lintJson(join(folder, 'y'), ...argv)).documents.map(({ path }) => path);
    expect(await paths('../x/**/*.md')).toEqual(['../x/a.md', '../x/deep/b.md']);
    expect(await paths(join(folder, 'x', '*.md'))).toEqual(['../x/a.md']);
    expect(await paths('../*.md')).toEqual(['../notes.md']);
    expect(await paths('..', '!../x/**', '!../notes.md')).toEqual(['c.md']);
    expect(await paths('..', '!../x')).toEqual(['../notes.md', 'c.md']);
  });

  it('takes an ignored folder that is named itself', async () => {
    const folder = folderWith({ '.gitignore': 'old\n', '.git/HEAD': '', 'old/a.md': DESIGN });
    expect(await lintJson(folder, 'old')).toMatchObject({ documents: [{ path: 'old/a.md' }] });
  });

  it('takes an empty file, a fence never closed and 10 MB', async () => {
    const folder = folderWith({
      'empty.md': '',
      'fence.md': '```mermaid\ngraph',
      'large.md': 'word '.repeat(2_000_000),
    });
    expect(await lintJson(folder)).toMatchObject({ exitCode: 0, documents: [{}, {}, {}] });
  });

  it.each<[string[], RegExp]>([
    [['--nope'], /Unknown option '--nope'/],
    [['--format', 'xml'], /--format takes pretty, json/],
    [['--fail-on', 'sometimes'], /--fail-on takes error/],
    [['--rule', 'cap-tradeoff'], /--rule takes ID=SEVERITY/],
    [['-', 'a.md'], /cannot be combined/],
    [['--stdin-filename', 'x.md', 'a.md'], /give "-" as the path/],
    [['--stdin-filename', '', '-'], /takes the name of a file/],
    [['--config', 'nope.json'], /^nope\.json: cannot be read \(ENOENT\)$/],
    [['--config', ''], /--config takes the name of a file/],
    [['--stdio', 'a.md'], /"tradeoff lint" takes no --stdio/],
    [['explain', '--quiet', 'a.md'], /"tradeoff explain" takes no --quiet/],
    [['lsp'], /lsp takes --stdio and nothing else/],
    [['lsp', '--stdio', 'a.md'], /lsp takes --stdio and nothing else/],
    [['rules', 'cap-tradeoff', 'cache-eviction'], /rules takes one rule id/],
  ])('says what is wrong with %j', async (argv, message) => {
    await expect(async () => runLint(folderWith({ 'a.md': '' }), argv)).rejects.toThrow(message);
  });

  it('says that a rule it is to set is unknown, and lints all the same', async () => {
    const { documents, errors, exitCode } = await lintJson(
      folderWith({ 'a.md': DESIGN }),
      '--rule',
      'cap-tradeof=hint',
    );
    expect(documents[0]?.findings).toHaveLength(1);
    expect(errors).toEqual(['--rule: unknown rule "cap-tradeof": did you mean "cap-tradeoff"?']);
    expect(exitCode).toBe(2);
  });

  it('reports what Mermaid cannot read, in any document, at its place', async () => {
    const folder = folderWith({ 'a.md': '# Notes\n\n- x\n\n  ```mermaid\n  graph TD\n    broken[\n  ```\n' });
    expect((await lintJson(folder)).documents[0]?.findings).toMatchObject([
      { rule: 'mermaid-syntax', severity: 'error', range: { start: { line: 6, character: 4 }, end: { line: 6 } } },
    ]);
  });
});
