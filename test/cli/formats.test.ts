import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import AjvDraft04 from 'ajv-draft-04';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../rules/index.ts';
import { folderWith } from '../folder.ts';
import { runLint } from './lint.ts';

const DECLARED = '---\ntradeoff: {kind: design}\n---\n\n';
const DESIGN = `${DECLARED}Trips are kept in Cassandra; 😀 fares are in a Redis cache.\n`;
const DIAGRAM = '```mermaid\ngraph TD\n  broken[\n```\n';

describe('the format sarif', () => {
  const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const validate = new AjvDraft04({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    JSON.parse(readFileSync(schema, 'utf8')),
  );

  async function log(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<Log> {
    const { output } = await runLint(folderWith(files), ['--format', 'sarif', ...argv]);
    const parsed = JSON.parse(output);
    validate(parsed);
    expect(validate.errors ?? []).toEqual([]);
    return parsed;
  }

  it('is what the schema of SARIF 2.1.0 takes, and what is not is refused', async () => {
    const parsed = await log({ 'a.md': DESIGN, 'b.md': DIAGRAM, 'c.md': '# Notes' }, '.', 'missing.md');
    expect(parsed.runs[0]?.results).toHaveLength(3);
    expect(validate({ ...parsed, runs: [{ results: [{}] }] })).toBe(false);
  });

  it('holds places, related places, fixes and the rules', async () => {
    const text = `${DESIGN}\n## Trips\n\nCassandra has nine nodes.\n`;
    const { runs } = await log({ 'docs/a b#1.md': text });
    const [run] = runs;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    const cap = run?.results?.find(({ ruleId }) => ruleId === 'cap-tradeoff');
    expect(run?.tool.driver.rules?.[cap?.ruleIndex ?? -1]?.id).toBe('cap-tradeoff');
    expect(cap).toMatchObject({
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/a%20b%231.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 5, startColumn: 19, endLine: 5, endColumn: 28 },
          },
        },
      ],
      relatedLocations: [{ physicalLocation: { region: { startLine: 9 } } }],
      fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: {}, insertedContent: {} }] }] }, {}],
    });
  });

  it('says what could not be linted', async () => {
    const { runs } = await log({ 'a.md': DESIGN }, 'a.md', 'missing.md');
    expect(runs[0]?.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'missing.md: no such file or folder.' } }],
      },
    ]);
  });

  it('gives fingerprints that edits elsewhere leave as they are', async () => {
    const fingerprints = async (text: string) =>
      (await log({ 'a.md': text })).runs[0]?.results?.map(({ partialFingerprints }: Result) => partialFingerprints);
    const before = await fingerprints(DESIGN);
    expect(new Set(before?.map((one) => JSON.stringify(one))).size).toBe(2);
    expect(
      await fingerprints(DESIGN.replace('\nTrips', '\n# Trips\n\nIt rains. Trips').replace('in a', 'in\n  a')),
    ).toEqual(before);
    expect(await fingerprints(DESIGN.replace('Cassandra', 'ScyllaDB'))).not.toEqual(before);
  });

  it('tells findings with the same words apart', async () => {
    const { runs } = await log({ 'a.md': `${DIAGRAM}\n${DIAGRAM.replace('TD', 'LR')}` });
    const all = runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints?.['tradeoffFinding/v1']);
    expect(new Set(all).size).toBe(2);
  });
});

describe('the format github', () => {
  it('is workflow commands, in which nothing of a document is a command', async () => {
    const folder = folderWith({ 'docs/a,b%:.md': DESIGN, 'c.md': '# x' });
    const { output } = await runLint(folder, ['--format', 'github', '.', 'missing\n::error::x']);
    const lines = output.split('\n');
    expect(lines[0]).toMatch(
      /^::warning file=docs\/a%2Cb%25%3A\.md,line=5,col=19,endLine=5,endColumn=27,title=cap-tradeoff::Cassandra is chosen.*cap-tradeoff\.md$/,
    );
    expect(lines[2]).toBe('::error title=tradeoff::missing%0A::error::x: no such file or folder.');
    expect(lines[3]).toBe('2 documents: 2 warning.');
  });
});

describe('the format junit', () => {
  it('has a suite for each document, in which only what fails is a failure', async () => {
    const folder = folderWith({ 'a<b>&"\u0001.md': DESIGN, 'c.md': '# x' });
    const { output } = await runLint(folder, ['--format', 'junit', '--rule', 'cache-eviction=hint', '.', 'missing.md']);
    expect(output).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="tradeoff" tests="4" failures="1" errors="1">\n/,
    );
    expect(output).toContain('<testsuite name="a&lt;b&gt;&amp;&quot;\uFFFD.md" tests="2" failures="1" errors="0">');
    expect(output).toMatch(
      /<testcase name="cap-tradeoff 5:19" [^>]*line="5">\n {6}<failure type="warning" message="Cassandra is chosen/,
    );
    expect(output).toMatch(/<testcase name="cache-eviction 5:\d+" [^>]*>\n {6}<system-out>/);
    expect(output).toContain('<testcase name="tradeoff" classname="c.md" file="c.md"/>');
    expect(output).toContain('<error message="missing.md: no such file or folder."/>');
    expect(output.match(/<(\w+)[^>/]*(?<!\/)>/g)?.length).toBe(output.match(/<\/[\w-]+>/g)?.length);
  });
});

describe('the format markdown', () => {
  it('is a table for each document with findings, in which nothing of a document is markup', async () => {
    const folder = folderWith({ 'a_b|c.md': `${DECLARED}Trips are in the [*Cassandra*](x).\n`, 'c.md': '# x' });
    const { output } = await runLint(folder, ['--format', 'markdown', '.', 'missing.md']);
    expect(output).toMatch(
      /^## Tradeoff\n\n2 documents, 1 taken for designs: \*\*1 warning\*\*\.\n\n- could not run: missing\.md/,
    );
    expect(output).toMatch(
      /\n### a\\_b\\\|c\.md\n\n\| Line \| .*\n.*\n\| 5 \| warning \| Cassandra is .* \| \[cap-tradeoff\]\(https:.*\) \|\n$/,
    );
  });
});

describe('the format pretty', () => {
  it('sends nothing of a document to the terminal that it could take for a command', async () => {
    const { output } = await runLint(
      folderWith({ 'a.md': `${DECLARED}\u001B[2J Trips are in Cassandra.\u0007\n` }),
      [],
    );
    expect(stripVTControlCharacters(output)).toContain('\uFFFD[2J Trips are in Cassandra.\uFFFD');
  });
});

describe('--output', () => {
  it('writes the report to a file, in a new folder where there is none', async () => {
    const folder = folderWith({ 'a.md': DESIGN });
    const { output, exitCode } = await runLint(folder, ['--format', 'json', '-o', 'out/reports/tradeoff.json']);
    expect({ output, exitCode }).toEqual({ output: '', exitCode: 1 });
    expect(JSON.parse(readFileSync(join(folder, 'out/reports/tradeoff.json'), 'utf8')).documents).toHaveLength(1);
  });

  it('goes with further formats in files of their own', async () => {
    const folder = folderWith({ 'a.md': DESIGN });
    const reports = ['--report', 'junit=out/a=b.xml', '--report', 'markdown=summary.md'];
    expect((await runLint(folder, ['--quiet', ...reports])).output).toContain('a.md:5:19');
    expect(readFileSync(join(folder, 'out/a=b.xml'), 'utf8')).toMatch(/^<\?xml/);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(/^## Tradeoff/);
    expect(() => runLint(folder, ['--report', 'junit'])).toThrow('--report takes FORMAT=FILE; got "junit".');
    expect(() => runLint(folder, ['--report', 'xml=x'])).toThrow('--report takes pretty, json');
  });

  it('says that the file cannot be written', async () => {
    await expect(runLint(folderWith({ 'a.md': DESIGN }), ['--output', 'a.md/x.json'])).rejects.toThrow(
      /^a\.md\/x\.json: cannot be written \((?:ENOTDIR|EEXIST)\)\.$/,
    );
  });
});
