import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { describeConfiguration } from '../../cli/config-command.ts';
import { initialize } from '../../cli/init-command.ts';
import { READER } from '../../server/configuration-chain.ts';
import { folderWith } from '../folder.ts';
import { lintJson } from './lint.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra. Fares are in a Redis cache.\n';

/** Severity of each finding in each document. */
async function severities(files: Readonly<Record<string, string>>, ...argv: string[]) {
  const { documents, errors } = await lintJson(folderWith(files), ...argv);
  return {
    errors,
    found: Object.fromEntries(
      documents.map(({ path, findings }) => [path, findings.map(({ rule, severity }) => `${rule} ${severity}`)]),
    ),
  };
}

const BOTH = (cap: string, cache: string) => [`cap-tradeoff ${cap}`, `cache-eviction ${cache}`];

describe('configuration', () => {
  it('extends presets, files and packages, the later on top and its own say last', async () => {
    const { found, errors } = await severities({
      'a.md': DESIGN,
      '.tradeoff.yaml':
        'extends: [tradeoff:minimal, ./shared/base.json, "@acme/style"]\nrules: {cache-eviction: error}\n',
      'shared/base.json': '{"extends": "./deeper.yaml", "rules": {"cache-eviction": "hint"}}',
      'shared/deeper.yaml': 'rules: {cap-tradeoff: error, cache-eviction: ignore}\n',
      'node_modules/@acme/style/package.json': '{"tradeoff": {"rules": {"cap-tradeoff": "information"}}}',
    });
    expect({ found, errors }).toEqual({ found: { 'a.md': BOTH('information', 'error') }, errors: [] });
  });

  it('overrides rules for the documents that globs name, relative to the file that says so', async () => {
    const { found } = await severities({
      'adr/a.md': DESIGN,
      'b.md': DESIGN,
      'docs/.tradeoff.json':
        '{"extends": "../base.yaml", "overrides": [{"files": "adr/*.md", "rules": {"cap-tradeoff": "error"}}]}',
      'docs/adr/c.md': DESIGN,
      'docs/d.md': DESIGN,
      'base.yaml': 'overrides: [{files: "docs/**", rules: {cache-eviction: hint}}]\n',
      '.tradeoff.yaml': 'overrides: [{files: [adr/**], rules: {cap-tradeoff: ignore}}]\n',
    });
    expect(found).toEqual({
      'adr/a.md': ['cache-eviction warning'],
      'b.md': BOTH('warning', 'warning'),
      'docs/adr/c.md': BOTH('error', 'hint'),
      'docs/d.md': BOTH('warning', 'hint'),
    });
  });

  it('leaves out what a glob with "!" names', async () => {
    const { found } = await severities({
      'docs/a.md': DESIGN,
      'docs/old/b.md': DESIGN,
      'c.md': DESIGN,
      '.tradeoff.yaml':
        'overrides: [{files: [docs/**, "!docs/old/**"], rules: {cap-tradeoff: hint}}, {files: "!docs/**", rules: {cap-tradeoff: error}}]\n',
    });
    expect(found).toEqual({
      'c.md': BOTH('error', 'warning'),
      'docs/a.md': BOTH('hint', 'warning'),
      'docs/old/b.md': BOTH('warning', 'warning'),
    });
  });

  it('stands in package.json, too, where that speaks of Tradeoff', async () => {
    const { found } = await severities({
      'package.json': '{"name": "x", "tradeoff": {"rules": {"cap-tradeoff": "ignore"}}}',
      'a.md': DESIGN,
      'sub/package.json': '{"name": "y"}',
      'sub/b.md': DESIGN,
      'sub/own/.tradeoff.yml': 'rules: {cache-eviction: ignore}\n',
      'sub/own/package.json': '{"tradeoff": {"rules": {"cap-tradeoff": "ignore"}}}',
      'sub/own/c.md': DESIGN,
    });
    expect(found).toEqual({
      'a.md': ['cache-eviction warning'],
      'sub/b.md': ['cache-eviction warning'],
      'sub/own/c.md': ['cap-tradeoff warning'],
    });
  });

  it('knows the names of the house', async () => {
    const { documents } = await lintJson(
      folderWith({
        '.tradeoff.yaml': 'vocabulary: {cache: [Stash], cassandra: [Big Ledger], store: [Hollow]}\n',
        'a.md': '---\ntradeoff: {kind: design}\n---\n\nFares are in Stash, trips in the Big-Ledger, tags in Hollow.\n',
        'plain/.tradeoff.yaml': '',
        'plain/b.md': '---\ntradeoff: {kind: design}\n---\n\nFares are in Stash, trips in the Big-Ledger.\n',
      }),
    );
    const named = documents.map(({ findings }) =>
      findings.map(({ rule, message }) => `${rule}: ${/Stash|Big-Ledger|Hollow/.exec(message)?.[0]}`),
    );
    expect(named).toEqual([['cache-eviction: Stash', 'cap-tradeoff: Big-Ledger', 'cap-tradeoff: Hollow'], []]);
  });

  it('leaves alone what .tradeoffignore names, also where it is named itself', async () => {
    const files = {
      '.tradeoffignore': 'old/\n*.draft.md\n',
      'a.md': DESIGN,
      'old/b.md': DESIGN,
      'c.draft.md': DESIGN,
      'sub/.tradeoffignore': '!d.draft.md\n',
      'sub/d.draft.md': DESIGN,
    };
    expect(Object.keys((await severities(files)).found)).toEqual(['a.md', 'sub/d.draft.md']);
    expect(Object.keys((await severities(files, 'old/b.md', 'c.draft.md', 'sub')).found)).toEqual(['sub/d.draft.md']);
  });

  it.each<[string, Readonly<Record<string, string>>, string | RegExp]>([
    [
      'a preset there is not',
      { '.tradeoff.yaml': 'extends: tradeoff:loud\n' },
      /^\.tradeoff\.yaml:1:10: there is no preset "tradeoff:loud": known are tradeoff:minimal, /,
    ],
    [
      'a missing file',
      { '.tradeoff.json': '{\n  "extends": ["./base.yaml"]\n}' },
      '.tradeoff.json:2:15: there is no file "./base.yaml"',
    ],
    [
      'a folder',
      { '.tradeoff.yaml': 'extends: [./shared]\n', 'shared/base.yaml': '' },
      '.tradeoff.yaml:1:11: "./shared" is a folder: name a file in it',
    ],
    [
      'broken JSON in a package',
      { '.tradeoff.yaml': 'extends: acme\n', 'node_modules/acme/package.json': '{\n  "name": "acme",\n  "trade' },
      /^node_modules\/acme\/package\.json:3:3: is no JSON: /,
    ],
    [
      'an impossible glob',
      { '.tradeoff.yaml': 'rules: {}\noverrides:\n  - files: adr/[**\n    rules: {}\n' },
      '.tradeoff.yaml:3:12: "adr/[**" is no glob: missing closing: "]"',
    ],
    [
      'an absolute glob',
      { '.tradeoff.yaml': 'documents: {ignore: [old/**, /adr/**]}\n' },
      '.tradeoff.yaml:1:30: "/adr/**" matches nothing: globs are relative, so leave out the first "/"',
    ],
    [
      'a glob in the manner of Windows',
      { '.tradeoff.json': '{"documents": {"design": ["docs\\\\design\\\\**"]}}' },
      '.tradeoff.json:1:27: "docs\\design\\**" matches nothing: folders are told apart by "/"',
    ],
    [
      'a missing package',
      { '.tradeoff.yaml': 'extends: [acme]\n' },
      '.tradeoff.yaml:1:11: there is no package "acme" with a configuration; a file starts with "./"',
    ],
    [
      'a circle',
      { '.tradeoff.yaml': 'extends: ./b.yaml\n', 'b.yaml': 'rules: {}\nextends: ./.tradeoff.yaml\n' },
      'b.yaml:2:10: "./.tradeoff.yaml" extends this file in turn',
    ],
    [
      'a problem in what is extended',
      { '.tradeoff.yaml': 'extends: ./b.yaml\n', 'b.yaml': '\nrulse: {}\n' },
      'b.yaml:2:1: the configuration has an unknown key "rulse": did you mean "rules"?',
    ],
    ['no JSON', { '.tradeoff.json': '{\n  "rules": {,}\n}' }, /^\.tradeoff\.json:2:13: is no JSON: value expected$/],
    [
      'two documents',
      { '.tradeoff.yaml': 'rules: {}\n---\nrules: {}\n' },
      /^\.tradeoff\.yaml:2:1: a second document starts here/,
    ],
    ['no YAML', { '.tradeoff.yaml': 'rules: [\n' }, /^\.tradeoff\.yaml:\d:\d+: is no YAML: Flow sequence/],
    [
      'too many aliases',
      { '.tradeoff.yaml': `a: &a [x]\nb: [${'*a, '.repeat(200)}]\n` },
      /^\.tradeoff\.yaml: cannot be read: Excessive alias count/,
    ],
    [
      'a slip in a rule',
      { 'package.json': '{"tradeoff": {"rules": {"cap-tradeof": "hint"}}}' },
      'package.json:1:25: unknown rule "cap-tradeof": did you mean "cap-tradeoff"?',
    ],
    ['a folder', { '.tradeoff.json/x': '' }, '.tradeoff.json: cannot be read (EISDIR)'],
  ])('says what is wrong: %s', async (_, files, message) => {
    const { found, errors } = await severities({ ...files, 'a.md': DESIGN });
    expect(found).toEqual({});
    expect(errors[0]).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it('says all that is wrong with a file, once', async () => {
    const { errors } = await severities({
      '.tradeoff.yaml': 'rules: {cap-tradeoff: loud}\ndocuments: {desing: []}\n',
      'a.md': DESIGN,
      'b.md': DESIGN,
    });
    expect(errors).toEqual([
      '.tradeoff.yaml:1:23: "rules.cap-tradeoff" must be one of error, warning, information, hint, ignore',
      '.tradeoff.yaml:2:13: "documents" has an unknown key "desing": did you mean "design"?',
    ]);
  });

  it('is the file that is named, for every document, its globs from where one stands', async () => {
    const files = {
      '.tradeoff.yaml': 'rules: {cap-tradeoff: error}\n',
      'ci/strict.yaml': 'overrides: [{files: sub/**, rules: {cap-tradeoff: hint}}]\n',
      'a.md': DESIGN,
      'sub/b.md': DESIGN,
    };
    const { documents } = await lintJson(folderWith(files), '--config', join('ci', 'strict.yaml'));
    expect(documents.map(({ findings }) => findings[0]?.severity)).toEqual(['warning', 'hint']);
  });
});

describe('tradeoff config', () => {
  it('says what applies to a document and who says so', () => {
    const folder = folderWith({
      '.tradeoff.yaml': [
        'extends: [tradeoff:strict, ./base.yaml]',
        'rules:',
        '  cap-tradeoff: error',
        'overrides:',
        '  - files: adr/**',
        '    rules: {cap-tradeoff: hint}',
        'documents: {design: [adr/**]}',
        'vocabulary: {cache: [EVCache, Stash]}',
      ].join('\n'),
      'base.yaml': 'rules:\n  cache-eviction: ignore\n',
      '.tradeoffignore': 'old/',
    });
    const text = describeConfiguration('adr/1.md', undefined, folder);
    expect(text).toMatch(
      /^adr\/1\.md .*\n {2}configuration: \.tradeoff\.yaml\n {4}extends base\.yaml\n {4}extends tradeoff:strict\n/,
    );
    expect(text).toContain('taken for: a design doc, by “documents.design”');
    expect(text).toContain('names for cache: EVCache, Stash');
    expect(text).toMatch(/cap-tradeoff +hint +\.tradeoff\.yaml:6\n/);
    expect(text).toMatch(/cache-eviction +ignore +base\.yaml:2\n/);
    expect(text).toMatch(/mermaid-syntax +error +tradeoff:strict\n/);
    expect(describeConfiguration('old/a.md', undefined, folder)).toContain(
      'nothing is reported: .tradeoffignore names it',
    );
  });

  it('says that a document does not exist, and that a folder is none', () => {
    const folder = folderWith({ 'docs/a.md': '' });
    expect(describeConfiguration('docs/a.md', undefined, folder)).toMatch(/^docs\/a\.md\n/);
    expect(describeConfiguration('docs/b.md', undefined, folder)).toMatch(
      /^docs\/b\.md \(does not exist; what would apply to it\)\n/,
    );
    expect(() => describeConfiguration('docs', undefined, folder)).toThrow(
      'docs: is a folder; name a document in it, there or not.',
    );
  });

  it('says that there is none', () => {
    const text = describeConfiguration('a.md', undefined, folderWith({}));
    expect(text).toContain('configuration: none');
    expect(text).toMatch(/cap-tradeoff +warning +default\n/);
  });
});

describe('tradeoff init', () => {
  it('writes a configuration that is understood and changes nothing, and never over another', async () => {
    const folder = folderWith({ 'a.md': DESIGN });
    const before = await lintJson(folder);
    expect(initialize(folder)).toContain('.tradeoff.yaml is written');
    expect(await lintJson(folder)).toEqual(before);
    expect(() => initialize(folder)).toThrow('there is a configuration here');
    expect(() => initialize(folderWith({ 'package.json': '{"tradeoff": {}}' }))).toThrow(
      'there is a configuration here',
    );
  });

  it('shows in its comments nothing that is not understood', async () => {
    const folder = folderWith({ 'a.md': DESIGN });
    initialize(folder);
    const file = join(folder, '.tradeoff.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^# (?=overrides:| +- files| +rules:|vocabulary:| +cache:)/gm, ''),
    );
    expect((await lintJson(folder)).errors).toEqual([]);
    expect(describeConfiguration('a.md', undefined, folder)).toContain('names for cache: EVCache');
  });
});

describe('the JSON schema', () => {
  const schemaOf = (name: string) =>
    JSON.parse(readFileSync(resolve(import.meta.dirname, '../../schema', name), 'utf8'));
  const validate = new Ajv({ strict: false }).compile(schemaOf('configuration.json'));

  it.each([
    {},
    { $schema: 'x', extends: 'tradeoff:strict', rules: { 'cap-tradeoff': ['hint', {}], ours: 'error' } },
    { extends: ['./a.yaml'], overrides: [{ files: 'a/**', rules: {} }], vocabulary: { cache: ['EVCache'] } },
  ])('takes what is understood: %j', (configuration) => {
    expect(validate(configuration)).toBe(true);
    expect(READER.read(configuration).problems).toEqual([]);
  });

  it.each([
    [],
    { rulse: {} },
    { extends: 1 },
    { rules: { 'cap-tradeoff': 'loud' } },
    { documents: { design: 'a' } },
    { overrides: [{ files: 'a' }] },
    { vocabulary: { teapot: [] } },
  ])('refuses what is not understood: %j', (configuration) => {
    expect(validate(configuration)).toBe(false);
    expect(READER.read(configuration).problems).not.toEqual([]);
  });

  it('also checks the key in a package.json', () => {
    const ofPackage = new Ajv({ strict: false }).compile(schemaOf('package.json'));
    expect(ofPackage({ name: 'x', tradeoff: { rules: {} } })).toBe(true);
    expect(ofPackage({ name: 'x', tradeoff: { rulse: {} } })).toBe(false);
  });
});
